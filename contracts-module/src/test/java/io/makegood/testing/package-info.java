/** What tests of this module and of the web module stand on: databases of their own, a clock that stands, report files. */
@NullMarked
package io.makegood.testing;

import org.jspecify.annotations.NullMarked;

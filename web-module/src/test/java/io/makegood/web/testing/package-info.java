/** What page tests share: people of all kinds who send requests. */
@NullMarked
package io.makegood.web.testing;

import org.jspecify.annotations.NullMarked;

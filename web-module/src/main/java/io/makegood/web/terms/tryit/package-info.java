/** What the terms would make of something that did not happen. */
@NullMarked
package io.makegood.web.terms.tryit;

import org.jspecify.annotations.NullMarked;

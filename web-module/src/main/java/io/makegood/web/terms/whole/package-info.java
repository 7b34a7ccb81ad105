/** Forms made from the types of the terms alone, for what the plain forms have no words for. */
@NullMarked
package io.makegood.web.terms.whole;

import org.jspecify.annotations.NullMarked;

/** Public holidays from a kept library, to be written into a calendar before it is signed. */
@NullMarked
package io.makegood.terms.holiday;

import org.jspecify.annotations.NullMarked;

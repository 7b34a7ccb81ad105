/** Service hours with their holidays and single days. */
@NullMarked
package io.makegood.web.terms.calendar;

import org.jspecify.annotations.NullMarked;

/** Duties and rights of a contract: who takes care, what was answered, and what the other side says to it. */
@NullMarked
package io.makegood.web.credit.duty;

import org.jspecify.annotations.NullMarked;

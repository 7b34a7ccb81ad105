/** Statements and performance of a contract: what was promised, what was reached, what is owed and why. */
@NullMarked
package io.makegood.web.credit;

import org.jspecify.annotations.NullMarked;

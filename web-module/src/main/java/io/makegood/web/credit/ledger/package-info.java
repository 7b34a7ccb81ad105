/** The books of a contract as both parties read them, and the proof that they agree with the statements. */
@NullMarked
package io.makegood.web.credit.ledger;

import org.jspecify.annotations.NullMarked;

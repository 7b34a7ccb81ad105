/** The books of a contract: double-entry, only added to, for each unit that is owed: currencies, extra time, free units. */
@NamedInterface("ledger")
@NullMarked
package io.makegood.credit.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package io.makegood.credit.settlement;

import java.math.BigDecimal;
import java.util.UUID;

/** What becomes of a command; whether the actor may give it at all is not among it. */
public sealed interface ActResult {

    record Done(UUID act, int portions) implements ActResult {}

    /** The very same command was carried out before; nothing was done again. */
    record AlreadyDone(UUID act) implements ActResult {}

    /** No portion is in a state in which this can be done. */
    record NothingToDo() implements ActResult {}

    /** Without this record the statement would owe the same, so there is nothing to contest. */
    record IncidentChangesNothing() implements ActResult {}

    /** Who made the statement ready may not approve it too. */
    record SecondPersonNeeded() implements ActResult {}

    /** The approver's roles reach to this amount only. */
    record OverLimit(BigDecimal limit, BigDecimal asked, String currency) implements ActResult {}

    /** More is to be given back to the provider than is owed to the customer: no credit note and no payment can say that. */
    record LessThanNothing(String currency) implements ActResult {}

    /** A payment and a set-off name what they were. */
    record ReferenceMissing() implements ActResult {}
}

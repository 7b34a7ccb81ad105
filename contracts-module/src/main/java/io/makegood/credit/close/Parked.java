package io.makegood.credit.close;

import io.makegood.contract.ContractId;
import java.time.YearMonth;
import java.util.Optional;

/** A contract with which a run did not go on: why, and, if a bound held it, at which month a second person may let it go on. */
public record Parked(ContractId contract, Reason reason, String detail, Optional<YearMonth> held) {

    public enum Reason {
        /** More would be owed than the services cost in that month. */
        MORE_THAN_CHARGE,
        /** More would be taken of a cap than it leaves. */
        MORE_THAN_CAP,
        /** More lines than promises, windows and events can have. */
        MORE_LINES_THAN_FACTS,
        /** It could not be computed; the detail says what went wrong. */
        FAILED
    }
}

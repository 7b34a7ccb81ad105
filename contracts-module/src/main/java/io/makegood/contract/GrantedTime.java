package io.makegood.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;

/** The extra usage time by which the term of a contract was lengthened. The books tell it; the end of the term follows. */
public interface GrantedTime {

    /** In the order in which it was granted. */
    List<Grant> of(ContractId contract);

    /** The seconds granted so far to a contract of a query, for lists; 0 where there are none. */
    Field<BigDecimal> seconds(Field<UUID> contract);

    /** Granted at an instant; a negative time takes back what was settled before. */
    record Grant(Instant at, Duration time) {}
}

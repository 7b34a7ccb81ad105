package offence.contract;

import offence.db.Tables;
import org.springframework.stereotype.Repository;

/** No offender: who keeps the rule is left alone. */
@Repository
class ReadsTablesRightly {
    Tables tables = new Tables();
}

package offence.contract;

import org.jooq.Condition;
import org.jooq.impl.DSL;

class SendsText {
    Condition named(String name) {
        return DSL.condition("name = '" + name + "'");
    }
}

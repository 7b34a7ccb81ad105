package offence.web;

import org.jooq.DSLContext;

class PageOfSql {
    int rows(DSLContext sql, String sortedBy) {
        return sql.fetch("select 1 order by " + sortedBy).size();
    }
}

package offence.contract;

import java.sql.SQLException;
import java.sql.Statement;

class SpeaksJdbc {
    boolean delete(Statement statement, String name) throws SQLException {
        return statement.execute("delete from contract where name = '" + name + "'");
    }
}

package io.makegood.web;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The statements of Spring Session for the table of attributes as the migration names it: Spring appends a name in large
 * letters, and MySQL tells them from small ones.
 */
@Component
class SessionTables implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String SESSIONS = "SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME,"
            + " S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES FROM spring_session S"
            + " LEFT JOIN spring_session_attributes SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID";

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setGetSessionQuery(SESSIONS + " WHERE S.SESSION_ID = ?");
        sessions.setListSessionsByPrincipalNameQuery(SESSIONS + " WHERE S.PRINCIPAL_NAME = ?");
        sessions.setCreateSessionAttributeQuery("INSERT INTO spring_session_attributes"
                + " (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) VALUES (?, ?, ?)");
        sessions.setUpdateSessionAttributeQuery("UPDATE spring_session_attributes SET ATTRIBUTE_BYTES = ?"
                + " WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ?");
        sessions.setDeleteSessionAttributeQuery(
                "DELETE FROM spring_session_attributes WHERE SESSION_PRIMARY_ID = ? AND ATTRIBUTE_NAME = ?");
    }
}

package io.makegood.web;

import io.makegood.audit.Sha256;
import io.makegood.party.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in, and signing them out there. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = stored;
    }

    /** Open sessions of the person, the present one first, then the last used. */
    public List<OpenSession> of(PersonId person, String present) {
        return stored.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, present))
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** Signs the person out in the session of this handle; one that is not the person's own is left alone. */
    public void end(PersonId person, String handle) {
        stored.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(stored::deleteById);
    }

    /** Signs the person out everywhere but here. */
    public void endOthers(PersonId person, String present) {
        stored.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(present))
                .forEach(stored::deleteById);
    }

    /** Signs the person out everywhere. */
    public void endAll(PersonId person) {
        endOthers(person, "");
    }

    private static OpenSession open(Session session, String present) {
        return new OpenSession(
                handle(session.getId()),
                java.util.Optional.ofNullable(session.getAttribute(Arrival.ATTRIBUTE)),
                session.getLastAccessedTime(),
                session.getId().equals(present));
    }

    private static String handle(String id) {
        return Sha256.of(id.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }
}

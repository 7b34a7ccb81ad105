package io.makegood.notice;

import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A letter of the outbox: to whom, what about, and how far it has come. It says what happened and never what was agreed. */
public record Letter(LetterId id, NoticeKind kind, Reader reader, About about, Course course) {

    /** Who reads it, in which language, for which organisation; who is only invited is no person yet. */
    public record Reader(String address, Locale language, OrganisationId organisation, Optional<PersonId> person) {}

    /** The contract, if it is about one, and the facts that the text names: titles, names, numbers, days. */
    public record About(Optional<ContractId> contract, Map<String, String> facts) {
        public About {
            facts = Map.copyOf(facts);
        }

        public String fact(String name) {
            return facts.getOrDefault(name, "");
        }
    }

    /** How far it has come, how often it was tried, what the mail server said last, and until when it says something new. */
    public record Course(
            LetterState state, int attempts, String problem, Instant writtenAt, Instant changedAt, Instant goodUntil) {}
}

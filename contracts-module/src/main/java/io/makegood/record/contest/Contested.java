package io.makegood.record.contest;

import io.makegood.measure.fact.Fact;
import io.makegood.party.OrganisationId;
import io.makegood.record.Recorded;

/** A record that the parties read differently: as its recorder has it, and as the other party has it. */
public record Contested(Recorded recorded, Answer contest) {

    public Reading recorder() {
        return Reading.of(recorded.latest());
    }

    public Reading other() {
        return contest.reading().orElseThrow();
    }

    /** What a party says; the recorder says what is recorded. */
    public Reading of(OrganisationId party) {
        return party.equals(recorded.party()) ? recorder() : other();
    }

    boolean isAbout(Fact fact) {
        Fact mine = recorded.latest().fact();
        return mine.getClass().equals(fact.getClass()) && mine.id().equals(fact.id());
    }
}

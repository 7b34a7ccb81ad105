package io.makegood.evidence;

import io.makegood.assess.Period;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Version;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.IssueResult;
import io.makegood.credit.Statements;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.record.Records;
import io.makegood.terms.value.Fraction;
import io.makegood.testing.TwoParties;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/**
 * A contract with a life behind it: terms signed by both, a later version declined, 72 minutes down in January and the
 * statement of that month.
 */
final class Concluded {
    private final TwoParties two;

    private Concluded(TwoParties two) {
        this.two = two;
    }

    static Concluded contract(ApplicationContext beans) {
        TwoParties two = TwoParties.met(beans);
        Drafts drafts = beans.getBean(Drafts.class);
        Draft draft = drafts.of(two.provider(), two.contract());
        SaveDraft.Saved saved =
                (SaveDraft.Saved) drafts.save(two.provider(), two.contract(), CloudTerms.terms(), draft.revision());
        Offering offering = new Offering(saved.revision(), LocalDate.of(2026, 1, 1), "As we said");
        OfferResult.Offered offered =
                (OfferResult.Offered) beans.getBean(Offers.class).offer(two.provider(), two.contract(), offering);
        Version version = beans.getBean(Contracts.class).version(two.provider(), offered.version());
        two.sign(two.provider(), version);
        two.sign(two.customer(), version);
        Instant down = Instant.parse("2026-01-10T08:00:00Z");
        beans.getBean(Records.class)
                .record(
                        two.provider(),
                        two.contract(),
                        new Fact.Outage(
                                "INC-1",
                                "cloud",
                                new Interval(down, down.plus(Duration.ofMinutes(72))),
                                Fact.Cause.provider(),
                                "major",
                                Fact.Noticed.unknown(),
                                Fraction.ONE));
        IssueResult issued =
                beans.getBean(Statements.class).issue(two.provider(), two.contract(), Period.parse("2026-01"));
        if (!(issued instanceof IssueResult.Issued)) {
            throw new IllegalStateException("Not issued: " + issued);
        }
        Version next = two.offered(two.provider(), LocalDate.of(2026, 5, 1));
        beans.getBean(Offers.class).decline(two.customer(), next.id(), "Too late in the year");
        return new Concluded(two);
    }

    TwoParties two() {
        return two;
    }
}

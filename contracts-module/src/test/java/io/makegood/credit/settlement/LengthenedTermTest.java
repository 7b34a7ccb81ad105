package io.makegood.credit.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractRow.Bond;
import io.makegood.contract.Contracts;
import io.makegood.contract.Standing;
import io.makegood.contract.VersionHistory;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.credit.Statement;
import io.makegood.party.Actor;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The term ends before 2 March 2026, which is today. In January the promise was missed once, which is worth 24 hours of extra
 * usage time: settled as an extension they move the end from midnight of 2 March to midnight of 3 March in Warsaw.
 */
@DatabaseTest
class LengthenedTermTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Settlements settlements;

    @Autowired
    Contracts contracts;

    @Test
    void settledExtraTimeMovesTheEndOfTheTermAndAReversalMovesItBack() {
        Deal deal =
                Deal.under(beans, CloudTerms.withExtraTimeUntil(TODAY)).down("INC-1", LocalDate.of(2026, 1, 10), 72);
        assertThat(history(deal).inForce(TODAY.minusDays(1))).isPresent();
        assertThat(history(deal).inForce(TODAY)).isEmpty();
        assertThat(bond(deal)).isEqualTo(Bond.ENDED);

        Statement issued = deal.issued(deal.customer(), "2026-01");
        UUID extension = extended(deal, issued);
        VersionHistory lengthened = history(deal);
        assertThat(lengthened.end(lengthened.numbered(1))).contains(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(lengthened.inForce(TODAY)).isPresent();
        assertThat(lengthened.standing(lengthened.numbered(1), TODAY)).isEqualTo(Standing.IN_FORCE);
        assertThat(lengthened.inForce(TODAY.plusDays(1))).isEmpty();
        assertThat(bond(deal)).isEqualTo(Bond.IN_FORCE);
        assertThat(lengthened.inForce(TODAY, TestClock.START.minusSeconds(1)))
                .as("known before it was granted")
                .isEmpty();

        done(deal.provider(), issued, new Command.About(ActKind.REVERSE, extension, "Looked at again"));
        assertThat(history(deal).inForce(TODAY)).isEmpty();
        assertThat(bond(deal)).isEqualTo(Bond.ENDED);
    }

    private UUID extended(Deal deal, Statement issued) {
        done(deal.provider(), issued, new Command.Accept(Set.of()));
        done(deal.colleague(deal.provider()), issued, new Command.Approve());
        return done(deal.provider(), issued, new Command.Settle(Form.EXTENSION, ""))
                .act();
    }

    private ActResult.Done done(Actor actor, Statement issued, Command command) {
        ActResult result =
                settlements.act(actor, new Order(UUID.randomUUID(), issued.contract(), issued.id(), command));
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return (ActResult.Done) result;
    }

    private VersionHistory history(Deal deal) {
        return contracts.versions(deal.customer(), deal.contract());
    }

    private Bond bond(Deal deal) {
        return contracts.visibleTo(deal.customer()).getFirst().situation().bond();
    }
}

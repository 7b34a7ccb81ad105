package io.makegood.credit.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.credit.Statement;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Ledger;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever anybody of the two parties does with a statement, in whatever order: what the portions say and what the books hold stays
 * the same, and the books are in balance. {@code -Dmakegood.repeats=10000} plays ten thousand sequences; the seed is printed.
 */
@DatabaseTest
class RandomCommandsTest {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final int SEQUENCES = Integer.getInteger("makegood.repeats", 12);
    private static final int COMMANDS = 15;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Settlements settlements;

    @Autowired
    StatementLives lives;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Ledger ledger;

    @Test
    void nothingIsEverOutOfBalance() {
        int done = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            done += sequence(seed);
        }
        assertThat(done).as("commands that were carried out").isGreaterThan(SEQUENCES);
    }

    private int sequence(int seed) {
        Random random = new Random(seed);
        Deal deal = Deal.under(beans, CloudTerms.inSteps())
                .down("INC-1", LocalDate.of(2026, 1, 10), 72)
                .down("INC-2", LocalDate.of(2026, 1, 11), 120);
        List<Actor> actors = List.of(deal.provider(), deal.colleague(deal.provider()), deal.customer());
        Statement statement = deal.issued(actors.get(random.nextInt(3)), "2026-01");
        List<UUID> acts = new ArrayList<>(List.of(UUID.randomUUID()));
        int done = 0;
        for (int i = 0; i < COMMANDS; i++) {
            Command command = command(random, acts);
            Actor actor = actors.get(random.nextInt(actors.size()));
            if (carriedOut(actor, statement, command, acts)) {
                done++;
            }
        }
        assertThat(reconciliation.of(deal.customer(), deal.contract()).isSame())
                .as("seed " + seed)
                .isTrue();
        assertThat(sums(deal).values()).as("seed " + seed).allMatch(sum -> sum.signum() == 0);
        return done;
    }

    private boolean carriedOut(Actor actor, Statement statement, Command command, List<UUID> acts) {
        UUID id = UUID.randomUUID();
        try {
            ActResult result = settlements.act(actor, new Order(id, statement.contract(), statement.id(), command));
            if (result instanceof ActResult.Done) {
                acts.add(id);
                return true;
            }
            return false;
        } catch (NotPermitted | NotFound refused) {
            return false;
        }
    }

    private static Command command(Random random, List<UUID> acts) {
        UUID earlier = acts.get(random.nextInt(acts.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Command.Accept(Set.of());
            case 2 -> new Command.DisputeIncident("INC-" + (1 + random.nextInt(2)), "It was up");
            case 3 -> new Command.DisputePortions(Set.of(1 + random.nextInt(3)), "Not like that");
            case 4 -> new Command.About(ActKind.WITHDRAW, earlier, "Well");
            case 5 -> new Command.About(ActKind.GRANT, earlier, "Agreed");
            case 6 -> new Command.About(ActKind.REVERSE, earlier, "A mistake");
            case 7 -> new Command.Approve();
            case 8 -> new Command.Revoke("Too early");
            default -> new Command.Settle(random.nextBoolean() ? Form.CREDIT_NOTE : Form.PAYMENT, "TR-1");
        };
    }

    /** Over all accounts of a unit: what one lost another one got. */
    private Map<String, BigDecimal> sums(Deal deal) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Balance balance : ledger.balances(deal.customer(), deal.contract(), ALWAYS)) {
            sums.merge(balance.unit(), balance.amount(), BigDecimal::add);
        }
        return sums;
    }
}

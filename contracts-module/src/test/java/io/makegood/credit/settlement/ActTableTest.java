package io.makegood.credit.settlement;

import static io.makegood.credit.settlement.PortionState.ACCEPTED;
import static io.makegood.credit.settlement.PortionState.APPROVED;
import static io.makegood.credit.settlement.PortionState.DISPUTED;
import static io.makegood.credit.settlement.PortionState.OPEN;
import static io.makegood.credit.settlement.PortionState.SETTLED;
import static io.makegood.credit.settlement.PortionState.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Period;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.credit.AssessmentId;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementId;
import io.makegood.party.Actor;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** States, commands, sides and roles as tables; what a table does not name is refused. */
class ActTableTest {
    private static final OrganisationId PROVIDER = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId CUSTOMER = new OrganisationId(UUID.randomUUID());
    private static final UUID DISPUTE = UUID.randomUUID();

    private static final Map<ActKind, Map<PortionState, PortionState>> MOVES = Map.of(
            ActKind.ACCEPT, Map.of(OPEN, ACCEPTED),
            ActKind.DISPUTE, Map.of(OPEN, DISPUTED),
            ActKind.INSIST, Map.of(DISPUTED, DISPUTED),
            ActKind.GRANT, Map.of(DISPUTED, VOID),
            ActKind.WITHDRAW, Map.of(DISPUTED, OPEN),
            ActKind.APPROVE, Map.of(ACCEPTED, APPROVED),
            ActKind.REVOKE, Map.of(APPROVED, ACCEPTED),
            ActKind.SETTLE, Map.of(APPROVED, SETTLED),
            ActKind.REVERSE, Map.of(SETTLED, APPROVED),
            ActKind.FULFIL, Map.of(OPEN, SETTLED, ACCEPTED, SETTLED));

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void anActMovesFromItsStateOnly(ActKind kind) {
        for (PortionState state : PortionState.values()) {
            assertThat(kind.from(state))
                    .as(kind + " of what is " + state)
                    .isEqualTo(Optional.ofNullable(
                            MOVES.getOrDefault(kind, Map.of()).get(state)));
        }
    }

    /** The provider issued the statement, and the customer disputes it. */
    @ParameterizedTest
    @CsvSource({
        "ACCEPT,   CUSTOMER,           FINANCE",
        "DISPUTE,  PROVIDER CUSTOMER,  FINANCE",
        "INSIST,   PROVIDER,           FINANCE",
        "GRANT,    PROVIDER,           FINANCE",
        "WITHDRAW, CUSTOMER,           FINANCE",
        "APPROVE,  PROVIDER,           FINANCE SIGNATORY",
        "REVOKE,   PROVIDER,           FINANCE SIGNATORY",
        "SETTLE,   PROVIDER,           FINANCE",
        "REVERSE,  PROVIDER,           FINANCE",
        "FULFIL,   CUSTOMER,           FINANCE OPERATIONS LEGAL SIGNATORY"
    })
    void onlyTheSideAndRolesOfTheTableMayAct(ActKind kind, String sides, String roles) {
        for (Role role : Role.values()) {
            for (String side : List.of("PROVIDER", "CUSTOMER")) {
                boolean may = Arrays.asList(sides.split(" ")).contains(side)
                        && Arrays.asList(roles.split(" ")).contains(role.name());
                assertThat(permission().allows(actor(side, role), kind, DISPUTE))
                        .as(kind + " by " + role + " of the " + side)
                        .isEqualTo(may);
            }
        }
    }

    private static Permission permission() {
        Organisation provider = new Organisation(PROVIDER, "Provider");
        Organisation customer = new Organisation(CUSTOMER, "Customer");
        ContractId contract = new ContractId(UUID.randomUUID());
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        PersonId someone = new PersonId(UUID.randomUUID());
        Statement statement = new Statement(
                StatementId.random(),
                contract,
                1,
                Period.parse("2026-01"),
                AssessmentId.random(),
                new Statement.Issue(now, someone, PROVIDER));
        Act dispute = new Act(
                DISPUTE,
                1,
                ActKind.DISPUTE,
                new Act.Said(Optional.empty(), Optional.empty(), "", "Why"),
                new Act.Doer(now, someone, CUSTOMER),
                List.of(1));
        return new Permission(
                new Contract(contract, "Cloud", provider, customer, now),
                new Life(statement, 1, List.of(), List.of(dispute)));
    }

    private static Actor actor(String side, Role role) {
        return new Actor(
                new PersonId(UUID.randomUUID()),
                side.equals("PROVIDER") ? PROVIDER : CUSTOMER,
                Set.of(role),
                "Someone");
    }
}

package io.makegood.audit;

import static io.makegood.db.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.contract.Contracts;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.Root;
import io.makegood.testing.TestDatabase;
import io.makegood.testing.TwoParties;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A contract that was opened, offered and signed by both: five events. */
@DatabaseTest
class AuditTrailTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    AuditTrail audit;

    @Autowired
    Contracts contracts;

    @Autowired
    Offers offers;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    private TwoParties two;
    private ChainId chain;
    private Root root;

    @BeforeEach
    void fiveEvents() {
        two = TwoParties.met(beans);
        Version version = two.offered();
        two.sign(two.provider(), version);
        two.sign(two.customer(), version);
        chain = two.contract().chain();
        root = new Root(owner);
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Intact(5));
    }

    @Test
    void anEventAndWhatItTellsOfAreWrittenTogetherOrNotAtAll() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            two.offered(two.provider(), java.time.LocalDate.of(2026, 5, 1));
            assertThat(audit.events(chain)).hasSize(6);
            status.setRollbackOnly();
        });
        assertThat(audit.events(chain)).hasSize(5);
        assertThat(contracts.versions(two.provider(), two.contract()).all()).hasSize(1);
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Intact(5));
    }

    @Test
    void nothingIsAppendedOutsideTheTransactionOfAChange() {
        assertThatThrownBy(() -> audit.append(chain, two.provider(), "version.offered", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aPageHasTheNewestEventsBeforeANumber() {
        EventPage newest = audit.page(chain, "", Integer.MAX_VALUE, 2);
        assertThat(newest.events()).extracting(event -> event.link().number()).containsExactly(5, 4);
        assertThat(newest.more()).isTrue();

        EventPage oldest = audit.page(chain, "", 4, 3);
        assertThat(oldest.events()).extracting(event -> event.link().number()).containsExactly(3, 2, 1);
        assertThat(oldest.more()).isFalse();
    }

    @Test
    void aPageOfOneKindIsFilledFromWhatLiesBetween() {
        EventPage opened = audit.page(chain, "contract", Integer.MAX_VALUE, 1);
        assertThat(opened.events()).extracting(AuditEvent::kind).containsExactly("contract.opened");
        assertThat(opened.more()).isFalse();
        assertThat(audit.page(chain, "version", Integer.MAX_VALUE, 3).more()).isTrue();
        assertThat(audit.page(chain, "record", Integer.MAX_VALUE, 3).events()).isEmpty();
    }

    @Test
    void noEventNamesAPerson() {
        String person = two.provider().person().toString();
        for (byte[] payload : db.select(AUDIT_EVENT.PAYLOAD)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()))
                .fetch(row -> row.value1())) {
            assertThat(new String(payload, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(person);
        }
    }

    @Test
    void theBytesOfAnEventCannotBeChangedUnseen() {
        root.dropCheck("audit_event", "audit_event_hash_ck");
        byte[] payload = db.select(AUDIT_EVENT.PAYLOAD)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()))
                .and(AUDIT_EVENT.NUMBER.eq(3))
                .fetchSingle()
                .value1();
        for (int at = 0; at < payload.length; at += 7) {
            byte[] changed = payload.clone();
            changed[at] ^= 1;
            root.run("update audit_event set payload = ? where contract_id = ? and number = 3", changed, id());
            assertThat(audit.verify(chain)).isEqualTo(new Verification.Broken(3, Verification.Fault.CHANGED));
        }
    }

    @Test
    void aTimeChangedInItsColumnIsFound() {
        root.run(
                "update audit_event set recorded_at = '2020-01-01 00:00:00' where contract_id = ? and number = 2",
                (Object) id());
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Broken(2, Verification.Fault.MISPLACED));
    }

    @Test
    void aCutTailIsFound() {
        root.run("delete from checkpoint where contract_id = ?", (Object) id());
        root.run("delete from audit_event where contract_id = ? and number = 5", (Object) id());
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Broken(5, Verification.Fault.CUT));
    }

    @Test
    void aHeadThatWasMovedIsFound() {
        root.run("update audit_head set number = 4 where contract_id = ?", (Object) id());
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Broken(6, Verification.Fault.CUT));
    }

    /** On a server the foreign key of the chain refuses it even to its owner; on H2 as well. */
    @Test
    void anEventInTheMiddleCannotBeTakenOut() {
        assertThatThrownBy(
                        () -> root.run("delete from audit_event where contract_id = ? and number = 3", (Object) id()))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_event",
                "update audit_event set number = number + 100",
                "delete from contract_version",
                "update contract_version set note = 'other'",
                "delete from signature",
                "update signature set signed_at = '2020-01-01 00:00:00'",
                "delete from contract",
                "update contract set provider_id = customer_id",
                "delete from audit_head",
                "delete from version_state"
            })
    void theApplicationOnlyAppends(String sql) {
        if (!TestDatabase.isMySql() && sql.startsWith("update contract ")) {
            return; // H2 grants whole tables, not columns; the server refuses this one.
        }
        assertThatThrownBy(() -> db.connection(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                }))
                .hasStackTraceContaining("ccess");
        assertThat(audit.verify(chain)).isEqualTo(new Verification.Intact(5));
    }

    private byte[] id() {
        UUID id = chain.contract();
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

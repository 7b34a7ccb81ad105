package io.makegood.evidence;

import static io.makegood.db.Tables.ASSESSMENT;
import static io.makegood.db.Tables.ASSESSMENT_PART;
import static io.makegood.db.Tables.AUDIT_EVENT;
import static io.makegood.db.Tables.AUDIT_HEAD;
import static io.makegood.db.Tables.CHECKPOINT;
import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.SIGNATURE;
import static io.makegood.db.Tables.SIGNATURE_NAME;
import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.VERSION_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import io.makegood.testing.DatabaseTest;
import io.makegood.testing.Root;
import io.makegood.testing.TwoParties;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/**
 * Whoever owns the database changes one field of evidence. Either the database refuses even that, or checking names a place
 * that does not hold: for every column of every table of evidence, except for those named here with a reason.
 */
@DatabaseTest
class TamperingTest {
    /** What proves nothing by itself. */
    private static final Set<Field<?>> NO_EVIDENCE = Set.of(
            CONTRACT.LAST_VERSION, // a counter
            CONTRACT.OPENED_AT, // the first event of the chain has when
            CONTRACT.OPENED_BY, // and who
            ASSESSMENT.COMPUTED_AT, // how long a computation took to begin
            SIGNATURE.INTENT_ID, // what was used up by the act
            AUDIT_EVENT.CONTRACT_ID, // a key: changed, the row is another contract's and is missing here
            AUDIT_HEAD.CONTRACT_ID,
            CHECKPOINT.CONTRACT_ID);

    @Autowired
    ApplicationContext beans;

    @Autowired
    EvidenceBundles bundles;

    @Autowired
    DSLContext db;

    @Autowired
    FlywayConnectionDetails owner;

    private final List<String> found = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    @Test
    void everyFieldThatWasChangedIsRefusedOrFound() throws SQLException {
        TwoParties two = Concluded.contract(beans).two();
        bundles.make(two.provider(), two.contract());
        withoutChecks();
        try (Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            DSLContext root = DSL.using(db.configuration().derive(connection));
            for (Map.Entry<Table<?>, Condition> rows :
                    evidence(two.contract().id()).entrySet()) {
                for (Field<?> field : rows.getKey().fields()) {
                    if (!NO_EVIDENCE.contains(field)) {
                        change(root, two, rows.getKey(), (TableField<?, ?>) field, rows.getValue());
                    }
                }
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(found)
                .contains(
                        "audit_event.payload",
                        "checkpoint.signature",
                        "contract_version.terms",
                        "contract_version.effective_from",
                        "version_state.reason",
                        "version_state.changed_at",
                        "signature.declaration",
                        "signature.signed_at",
                        "signature_name.printed_name",
                        "statement.issued_at",
                        "statement_line.amount",
                        "assessment_part.facts",
                        "assessment_part.result",
                        "assessment.known_until");
        assertThat(bundles.check(two.provider(), two.contract()).firstFault()).isEmpty();
    }

    /** The first row that is this contract's, changed in one field, looked at, and put back. */
    private <T> void change(
            DSLContext root, TwoParties two, Table<?> table, TableField<?, T> field, Condition ofContract) {
        Record row = root.select(table.fields())
                .from(table)
                .where(ofContract)
                .and(field.isNotNull())
                .limit(1)
                .fetchAny();
        String name = table.getName() + "." + field.getName();
        if (row == null) {
            return;
        }
        T before = row.get(field);
        Condition key = DSL.and(table.getPrimaryKey().getFields().stream()
                .filter(column -> !column.equals(field))
                .map(column -> same(column, row))
                .toList());
        try {
            int changed = root.update(table)
                    .set(field, changed(before))
                    .where(key)
                    .and(ofContract)
                    .and(same(field, row))
                    .execute();
            assertThat(changed).as(name).isOne();
        } catch (DataAccessException | org.jooq.exception.DataAccessException bitesItself) {
            refused.add(name);
            return;
        }
        boolean holds = bundles.check(two.customer(), two.contract()).holds();
        (holds ? unseen : found).add(name);
        assertThat(root.update(table)
                        .set(field, before)
                        .where(key)
                        .and(field.eq(changed(before)))
                        .execute())
                .as("put back " + name)
                .isOne();
    }

    private static <T> Condition same(Field<T> field, Record row) {
        return field.eq(row.get(field));
    }

    @SuppressWarnings("unchecked")
    private static <T> T changed(T value) {
        Object other =
                switch (value) {
                    case byte[] bytes -> flipped(bytes);
                    case String text -> text + "x";
                    case Integer number -> number + 100;
                    case UUID id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
                    case Instant at -> at.plusSeconds(1);
                    case LocalDate day -> day.plusDays(1);
                    case BigDecimal amount -> amount.add(BigDecimal.ONE);
                    case Enum<?> one -> next(one);
                    default -> throw new IllegalArgumentException("How to change " + value.getClass());
                };
        return (T) other;
    }

    private static Object next(Enum<?> one) {
        List<? extends Enum<?>> all = List.of(one.getDeclaringClass().getEnumConstants());
        return all.get((all.indexOf(one) + 1) % all.size());
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        int at = changed.length / 2;
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
        return changed;
    }

    /** A server checks the hashes itself; whoever owns it takes those checks away first. */
    private void withoutChecks() {
        Root root = new Root(owner);
        root.dropCheck("contract_version", "contract_version_hash_ck");
        root.dropCheck("signature", "signature_hash_ck");
        root.dropCheck("audit_event", "audit_event_hash_ck");
        root.dropCheck("assessment_part", "assessment_part_facts_ck");
        root.dropCheck("assessment_part", "assessment_part_result_ck");
    }

    private static Map<Table<?>, Condition> evidence(UUID contract) {
        Map<Table<?>, Condition> rows = new LinkedHashMap<>();
        rows.put(CONTRACT, CONTRACT.ID.eq(contract));
        rows.put(CONTRACT_VERSION, CONTRACT_VERSION.CONTRACT_ID.eq(contract));
        rows.put(VERSION_STATE, VERSION_STATE.CONTRACT_ID.eq(contract));
        rows.put(SIGNATURE, SIGNATURE.CONTRACT_ID.eq(contract));
        rows.put(
                SIGNATURE_NAME,
                SIGNATURE_NAME.SIGNATURE_ID.in(
                        select(SIGNATURE.ID).from(SIGNATURE).where(SIGNATURE.CONTRACT_ID.eq(contract))));
        rows.put(AUDIT_EVENT, AUDIT_EVENT.CONTRACT_ID.eq(contract));
        rows.put(AUDIT_HEAD, AUDIT_HEAD.CONTRACT_ID.eq(contract));
        rows.put(CHECKPOINT, CHECKPOINT.CONTRACT_ID.eq(contract));
        rows.put(STATEMENT, STATEMENT.CONTRACT_ID.eq(contract));
        rows.put(
                STATEMENT_LINE,
                STATEMENT_LINE.STATEMENT_ID.in(
                        select(STATEMENT.ID).from(STATEMENT).where(STATEMENT.CONTRACT_ID.eq(contract))));
        rows.put(ASSESSMENT, ASSESSMENT.CONTRACT_ID.eq(contract));
        rows.put(
                ASSESSMENT_PART,
                ASSESSMENT_PART.ASSESSMENT_ID.in(
                        select(ASSESSMENT.ID).from(ASSESSMENT).where(ASSESSMENT.CONTRACT_ID.eq(contract))));
        return rows;
    }
}

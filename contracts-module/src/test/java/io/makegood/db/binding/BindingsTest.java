package io.makegood.db.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in Warsaw's zone, where a value that strays through the zone of the machine comes back an hour off. */
class BindingsTest {
    private static final DataType<Instant> INSTANT =
            SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding());
    private static final DataType<UUID> IDENTIFIER = SQLDataType.BINARY(16).asConvertedDataType(new IdBinding());
    private static final Table<?> PROBE = DSL.table(DSL.name("probe"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), IDENTIFIER);
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), INSTANT);

    private DSLContext sql = DSL.using("jdbc:h2:mem:bindings;MODE=MySQL;DATABASE_TO_LOWER=TRUE;TIME ZONE=UTC");

    @BeforeEach
    void makeTable() {
        sql = sql.configuration()
                .derive(new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED))
                .dsl();
        sql.createTable(PROBE).columns(ID, AT).execute();
    }

    @AfterEach
    void dropTable() {
        sql.dropTable(PROBE).execute();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:30:00Z",
                "2026-03-29T02:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00.123456Z",
                "1970-01-01T00:00:00Z"
            })
    void anInstantComesBackAsItWent(Instant at) {
        store(UUID.randomUUID(), at);

        assertThat(sql.select(AT).from(PROBE).fetchSingle(AT)).isEqualTo(at);
        assertThat(sql.fetchCount(PROBE, AT.eq(at))).isOne();
        assertThat(sql.fetchCount(PROBE, AT.eq(DSL.inline(at, INSTANT)))).isOne();
    }

    @Test
    void anInstantIsCutToMicroseconds() {
        store(UUID.randomUUID(), Instant.parse("2026-01-31T23:59:59.999999999Z"));

        assertThat(sql.select(AT).from(PROBE).fetchSingle(AT)).isEqualTo("2026-01-31T23:59:59.999999Z");
    }

    @Test
    void anIdentifierComesBackAsItWent() {
        UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        store(id, Instant.EPOCH);

        assertThat(sql.select(ID).from(PROBE).where(ID.eq(id)).fetchSingle(ID)).isEqualTo(id);
    }

    @Test
    void anInlinedIdentifierIsFoundToo() {
        UUID id = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        store(id, Instant.EPOCH);

        assertThat(sql.fetchCount(PROBE, ID.eq(DSL.inline(id, IDENTIFIER)))).isOne();
    }

    /** H2 forgets LOBs after five minutes, also those of a query that is asked again. */
    @Test
    void identifiersAndHashesReachTheDriverAsBytes() {
        List<Object> bound = new ArrayList<>();
        DSLContext driver = DSL.using(
                new MockConnection(asked -> {
                    bound.addAll(List.of(asked.bindings()));
                    return new MockResult[] {new MockResult(0)};
                }),
                SQLDialect.H2);
        Field<byte[]> hash =
                DSL.field(DSL.name("hash"), SQLDataType.BINARY(32).asConvertedDataType(new BytesBinding()));

        driver.update(PROBE)
                .set(AT, Instant.EPOCH)
                .where(ID.eq(UUID.randomUUID()))
                .and(hash.eq(new byte[32]))
                .execute();

        assertThat(bound).hasSize(3);
        assertThat(bound.subList(1, 3)).allMatch(byte[].class::isInstance);
    }

    @Test
    void theInlinedInstantIsInUtc() {
        assertThat(sql.renderInlined(DSL.val(Instant.parse("2026-03-29T02:30:00Z"), INSTANT)))
                .contains("2026-03-29 02:30:00");
    }

    private void store(UUID id, Instant at) {
        sql.insertInto(PROBE).columns(ID, AT).values(id, at).execute();
    }
}

package io.makegood.evidence;

import static io.makegood.db.Tables.ASSESSMENT;
import static io.makegood.db.Tables.ASSESSMENT_PART;
import static io.makegood.db.Tables.AUDIT_EVENT;
import static io.makegood.db.Tables.CHECKPOINT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.SIGNATURE;
import static io.makegood.db.Tables.SIGNATURE_NAME;
import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.contract.ContractId;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableTerms;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Repository;

/** Lays the raw rows of a contract's evidence out as files. It judges nothing. */
@Repository
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BundleMaker {
    private final EvidenceRows rows;
    private final ReadableText text;
    private final Map<UUID, UUID> pseudonyms = new HashMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    BundleMaker(EvidenceRows rows, ReadableText text) {
        this.rows = rows;
        this.text = text;
    }

    BundleMaker with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** One maker makes one bundle: what was put in with {@link #with} and the evidence of the contract. */
    Bundle bundle(ContractId contract) {
        pseudonyms.putAll(rows.pseudonyms());
        rows.events(contract)
                .forEach(row -> with(ChainFiles.path(row.get(AUDIT_EVENT.NUMBER)), row.get(AUDIT_EVENT.PAYLOAD)));
        rows.checkpoints(contract).forEach(this::checkpoint);
        rows.versions(contract).forEach(this::version);
        rows.signatures(contract).forEach(this::signature);
        rows.statements(contract).forEach(this::statement);
        return Bundle.of(files);
    }

    private void checkpoint(Record row) {
        String path = CheckpointsCheck.path(row.get(CHECKPOINT.NUMBER));
        with(path, row.get(CHECKPOINT.PAYLOAD));
        with(CheckpointsCheck.signature(path), row.get(CHECKPOINT.SIGNATURE));
    }

    private void version(Record row) {
        String number = Integer.toString(row.get(CONTRACT_VERSION.NUMBER));
        with(Numbered.version(number, "terms.json"), row.get(CONTRACT_VERSION.TERMS));
        readable(number, row.get(CONTRACT_VERSION.TERMS));
        LineJson columns = LineJson.empty()
                .with("number", number)
                .with("sha256", hex(row.get(CONTRACT_VERSION.SHA256)))
                .with("effectiveFrom", row.get(CONTRACT_VERSION.EFFECTIVE_FROM).toString())
                .with("effectiveUntil", text(row, CONTRACT_VERSION.EFFECTIVE_UNTIL))
                .with("note", row.get(CONTRACT_VERSION.NOTE))
                .with("offeredFor", row.get(CONTRACT_VERSION.OFFERED_FOR).toString())
                .with("offeredBy", pseudonym(row.get(CONTRACT_VERSION.OFFERED_BY)))
                .with("offeredAt", row.get(CONTRACT_VERSION.OFFERED_AT).toString())
                .with("state", row.get(VERSION_STATE.STATE).name())
                .with("reason", row.get(VERSION_STATE.REASON))
                .with("since", row.get(VERSION_STATE.CHANGED_AT).toString())
                .with("providerSigner", pseudonym(row, VERSION_STATE.PROVIDER_SIGNER))
                .with("customerSigner", pseudonym(row, VERSION_STATE.CUSTOMER_SIGNER));
        write(Numbered.version(number, "version.json"), columns);
    }

    /** Bytes that are no terms any more cannot be shown as text; the bundle holds them all the same, and checking names them. */
    private void readable(String number, byte[] terms) {
        try {
            text.of(TermsJson.read(terms))
                    .forEach((language, words) -> with(
                            Numbered.version(number, "text-" + language + ".txt"),
                            words.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableTerms changed) {
            with(Numbered.version(number, "text-is-missing.txt"), new byte[0]);
        }
    }

    private void signature(Record row) {
        String number = Integer.toString(row.get(CONTRACT_VERSION.NUMBER));
        String side = row.get(SIGNATURE.SIDE).name().toLowerCase(Locale.ROOT);
        with(SignaturesCheck.path(number, side), row.get(SIGNATURE.DECLARATION));
        write(
                SignaturesCheck.rowPath(number, side),
                LineJson.empty()
                        .with("side", side)
                        .with("person", pseudonym(row.get(SIGNATURE.PERSON_ID)))
                        .with("sha256", hex(row.get(SIGNATURE.SHA256)))
                        .with("signedAt", row.get(SIGNATURE.SIGNED_AT).toString()));
        Optional.ofNullable(row.get(SIGNATURE_NAME.SALT))
                .ifPresent(salt ->
                        with(SignaturesCheck.namePath(number, side), name(salt, row.get(SIGNATURE_NAME.PRINTED_NAME))));
    }

    private void statement(Record row) {
        String number = Integer.toString(row.get(STATEMENT.NUMBER));
        List<Record> lines = List.copyOf(rows.lines(row.get(STATEMENT.ID)));
        LineJson head = LineJson.empty()
                .with("number", number)
                .with("from", row.get(STATEMENT.PERIOD_FROM).toString())
                .with("until", row.get(STATEMENT.PERIOD_UNTIL).toString())
                .with("issuedAt", row.get(STATEMENT.ISSUED_AT).toString())
                .with("issuedBy", pseudonym(row.get(STATEMENT.ISSUED_BY)))
                .with("issuedFor", row.get(STATEMENT.ISSUED_FOR).toString())
                .with("knownUntil", row.get(ASSESSMENT.KNOWN_UNTIL).toString());
        head.fields()
                .put(
                        "lines",
                        items(lines.stream().filter(line -> !adjusts(line)).map(BundleMaker::line)));
        head.fields()
                .put(
                        "adjustments",
                        items(lines.stream().filter(BundleMaker::adjusts).map(BundleMaker::adjustment)));
        write(StatementsCheck.path(number), head);
        int part = 0;
        for (Record each : rows.parts(row.get(STATEMENT.ASSESSMENT_ID))) {
            part(number, ++part, each);
        }
    }

    private void part(String number, int part, Record row) {
        with(StatementsCheck.part(number, part, "-facts"), row.get(ASSESSMENT_PART.FACTS));
        with(StatementsCheck.part(number, part, "-result"), row.get(ASSESSMENT_PART.RESULT));
        write(
                StatementsCheck.part(number, part, ""),
                LineJson.empty()
                        .with("part", row.get(ASSESSMENT_PART.PART).toString())
                        .with("version", text(row, CONTRACT_VERSION.NUMBER))
                        .with("from", row.get(ASSESSMENT.PERIOD_FROM).toString())
                        .with("until", row.get(ASSESSMENT.PERIOD_UNTIL).toString())
                        .with("rulesFrom", row.get(ASSESSMENT_PART.RULES_FROM).toString())
                        .with("rulesUntil", row.get(ASSESSMENT_PART.RULES_UNTIL).toString())
                        .with("amendments", row.get(ASSESSMENT_PART.AMENDMENTS).name())
                        .with("termsSha256", hex(row.get(ASSESSMENT_PART.TERMS_SHA256)))
                        .with("factsSha256", hex(row.get(ASSESSMENT_PART.FACTS_SHA256)))
                        .with("ruleBook", row.get(ASSESSMENT_PART.RULE_BOOK))
                        .with("ruleBookSha256", hex(row.get(ASSESSMENT_PART.RULE_BOOK_SHA256)))
                        .with("resultSha256", hex(row.get(ASSESSMENT_PART.RESULT_SHA256))));
    }

    private static boolean adjusts(Record line) {
        return line.get(STATEMENT_LINE.ADJUSTS) > 0;
    }

    private static Json items(Stream<Json> items) {
        return new Json.Items(items.toList());
    }

    /** A line that adjusts an earlier statement, as the history keeps it. */
    private static Json adjustment(Record row) {
        return new Json.Text(String.join(
                "/",
                text(row, STATEMENT_LINE.ADJUSTS),
                row.get(STATEMENT_LINE.OBJECTIVE),
                row.get(STATEMENT_LINE.REMEDY),
                row.get(STATEMENT_LINE.WINDOW_START).toString(),
                row.get(STATEMENT_LINE.WINDOW_END).toString(),
                row.get(STATEMENT_LINE.EVENT),
                row.get(STATEMENT_LINE.KIND).name(),
                LineJson.plain(row.get(STATEMENT_LINE.AMOUNT)),
                row.get(STATEMENT_LINE.UNIT)));
    }

    private static Json line(Record row) {
        return LineJson.empty()
                .with("objective", row.get(STATEMENT_LINE.OBJECTIVE))
                .with("remedy", row.get(STATEMENT_LINE.REMEDY))
                .with("windowStart", row.get(STATEMENT_LINE.WINDOW_START).toString())
                .with("windowEnd", row.get(STATEMENT_LINE.WINDOW_END).toString())
                .with("event", row.get(STATEMENT_LINE.EVENT))
                .with("kind", row.get(STATEMENT_LINE.KIND).name())
                .with("amount", LineJson.plain(row.get(STATEMENT_LINE.AMOUNT)))
                .with("unit", row.get(STATEMENT_LINE.UNIT))
                .with("dueBy", LineJson.text(time(row, STATEMENT_LINE.DUE_BY)))
                .with("claimBy", LineJson.text(time(row, STATEMENT_LINE.CLAIM_BY)))
                .json();
    }

    private void write(String path, LineJson fields) {
        with(path, JsonWriter.canonical(fields.json()));
    }

    private String pseudonym(UUID person) {
        return Optional.ofNullable(pseudonyms.get(person)).map(UUID::toString).orElse("");
    }

    private String pseudonym(Record row, Field<UUID> column) {
        return Optional.ofNullable(row.get(column)).map(this::pseudonym).orElse("");
    }

    private static String text(Record row, Field<?> column) {
        return Optional.ofNullable(row.get(column)).map(Object::toString).orElse("");
    }

    private static Optional<Instant> time(Record row, Field<Instant> column) {
        return Optional.ofNullable(row.get(column));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] name(UUID salt, String name) {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + written.length)
                .putLong(salt.getMostSignificantBits())
                .putLong(salt.getLeastSignificantBits())
                .put(written)
                .array();
    }
}

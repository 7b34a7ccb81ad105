package io.makegood.record.entry;

import static io.makegood.record.entry.Field.Type.DAY;
import static io.makegood.record.entry.Field.Type.MONEY;
import static io.makegood.record.entry.Field.Type.NUMBER;
import static io.makegood.record.entry.Field.Type.PERCENT;
import static io.makegood.record.entry.Field.Type.SERVICE;
import static io.makegood.record.entry.Field.Type.TEXT;
import static io.makegood.record.entry.Field.Type.TIME;
import static io.makegood.record.entry.Field.Type.YES_NO;
import static io.makegood.record.entry.Field.choice;
import static io.makegood.record.entry.Field.optional;
import static io.makegood.record.entry.Field.required;

import io.makegood.measure.fact.Fact;
import io.makegood.terms.measurement.Exclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people and files may record, with the fields of each in the order in which they are asked. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that cannot be changed
public enum Kind {
    OUTAGE(
            "outage",
            Fact.Outage.class,
            required("service", SERVICE),
            required("start", TIME),
            optional("end", TIME),
            choice("cause", causes()),
            optional("root", YES_NO),
            optional("severity", TEXT),
            optional("detectedAt", TIME),
            optional("reportedAt", TIME),
            optional("ticketAt", TIME),
            optional("affected", PERCENT)),
    MAINTENANCE(
            "maintenance",
            Fact.Maintenance.class,
            required("service", SERVICE),
            required("start", TIME),
            optional("end", TIME),
            optional("announcedAt", TIME),
            choice("ground", grounds()),
            required("interrupts", YES_NO)),
    TICKET(
            "ticket",
            Fact.Ticket.class,
            required("service", SERVICE),
            required("openedAt", TIME),
            required("priority", TEXT)),
    SAMPLE(
            "sample",
            Fact.Sample.class,
            required("service", SERVICE),
            required("metric", TEXT),
            required("at", TIME),
            required("value", NUMBER)),
    COUNT(
            "count",
            Fact.Count.class,
            required("service", SERVICE),
            required("counter", TEXT),
            required("start", TIME),
            required("end", TIME),
            required("count", NUMBER)),
    BACKUP(
            "backup",
            Fact.Backup.class,
            required("service", SERVICE),
            required("completedAt", TIME),
            required("successful", YES_NO),
            optional("keptUntil", TIME)),
    RESTORE(
            "restore",
            Fact.Restore.class,
            required("service", SERVICE),
            required("requestedAt", TIME),
            optional("restoredAt", TIME)),
    BREACH_NOTICE(
            "breachNotice",
            Fact.BreachNotice.class,
            required("service", SERVICE),
            required("detectedAt", TIME),
            optional("notifiedAt", TIME)),
    DELIVERY(
            "delivery",
            Fact.Delivery.class,
            required("service", SERVICE),
            required("dueAt", TIME),
            optional("deliveredAt", TIME)),
    ATTESTATION(
            "attestation",
            Fact.Attestation.class,
            required("service", SERVICE),
            required("subject", TEXT),
            required("on", DAY),
            required("fulfilled", YES_NO)),
    CHARGE(
            "charge",
            Fact.Charge.class,
            required("service", SERVICE),
            required("start", TIME),
            required("end", TIME),
            choice("chargeKind", names(Fact.ChargeKind.values())),
            required("net", MONEY),
            required("taxPercent", NUMBER)),
    DEPLOYMENT(
            "deployment",
            Fact.Deployment.class,
            required("service", SERVICE),
            required("start", TIME),
            optional("end", TIME)),
    CLAIM(
            "claim",
            Fact.Claim.class,
            required("service", SERVICE),
            required("objective", TEXT),
            required("about", TIME),
            required("receivedAt", TIME));

    /** The cause of an outage that is not excluded. */
    public static final String PROVIDER = "provider";

    private final String word;
    private final Class<? extends Fact> facts;
    private final List<Field> fields;

    Kind(String word, Class<? extends Fact> facts, Field... fields) {
        this.word = word;
        this.facts = facts;
        this.fields = List.of(fields);
    }

    /** The kind in addresses, files and texts: {@code breachNotice}. */
    public String word() {
        return word;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether a fact is an outage and so on; earlier results are nobody's to record. */
    public static Optional<Kind> of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.facts.isInstance(fact))
                .findFirst();
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    private static List<String> causes() {
        List<String> causes = new ArrayList<>(List.of(PROVIDER));
        causes.addAll(grounds());
        return causes;
    }

    private static List<String> grounds() {
        return names(Exclusion.Ground.values());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}

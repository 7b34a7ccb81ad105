package io.makegood.assess.command;

import io.makegood.assess.Assessment;
import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.terms.json.Names;
import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An assessment for the terminal: each result with its level and its findings, what is owed, and the totals. */
final class AssessmentText {

    private static final Phrases PHRASES = Phrases.of("io.makegood.assess.command.assessment");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();
    private final Locale language;
    private final Formats formats;
    private final ZoneId zone;

    private AssessmentText(ZoneId zone, Locale language) {
        this.zone = zone;
        this.language = language;
        this.formats = new Formats(language);
    }

    static String of(Assessment assessment, ZoneId zone, Locale language) {
        return new AssessmentText(zone, language).written(assessment);
    }

    private String written(Assessment assessment) {
        line(
                "",
                "period",
                Map.of(
                        "from", formats.date(assessment.period().from()),
                        "until", formats.date(assessment.period().until()),
                        "zone", zone.getId()));
        assessment.results().forEach(this::result);
        assessment.entitlements().forEach(this::entitlement);
        assessment.totals().forEach(total -> line("", "total", Map.of("amount", total(total))));
        line(
                "",
                "origins",
                Map.of(
                        "terms", assessment.origins().termsHash(),
                        "facts", assessment.origins().factsHash(),
                        "book", assessment.origins().ruleBook()));
        return text.toString();
    }

    private void result(Assessment.Result result) {
        text.append('\n');
        line(
                "",
                "result",
                Map.of(
                        "objective", result.objective(),
                        "status", word(result.status()),
                        "level", result.level().map(this::level).orElse("–"),
                        "window", span(result.measured().window()),
                        "event", event(result.measured().event())));
        result.measured()
                .counted()
                .forEach(
                        counted -> line("  ", "counted", Map.of("fact", counted.fact(), "span", span(counted.span()))));
        result.measured()
                .leftOut()
                .forEach(out -> line(
                        "  ",
                        "leftOut",
                        Map.of(
                                "fact", out.fact(),
                                "span", span(out.span()),
                                "reason", Names.ofConstant(out.reason()),
                                "number", out.exclusion())));
        findings(result.findings());
    }

    private void entitlement(Assessment.Entitlement entitlement) {
        text.append('\n');
        line(
                "",
                "owed",
                Map.of(
                        "objective", entitlement.line().objective(),
                        "remedy", entitlement.line().remedy(),
                        "owed", owed(entitlement.owed()),
                        "event", event(entitlement.line().event())));
        entitlement.dueBy().ifPresent(due -> line("  ", "dueBy", Map.of("at", MINUTE.format(due.atZone(zone)))));
        entitlement.claimBy().ifPresent(by -> line("  ", "claimBy", Map.of("at", MINUTE.format(by.atZone(zone)))));
        findings(entitlement.findings());
    }

    private void findings(List<Assessment.Finding> findings) {
        for (Assessment.Finding finding : findings) {
            text.append("  ").append(finding.rule()).append("  ").append(finding.sentence());
            finding.values()
                    .forEach((name, value) ->
                            text.append("; ").append(name).append(" = ").append(formats.loosely(value)));
            text.append('\n');
        }
    }

    private String owed(Assessment.Owed owed) {
        return switch (owed) {
            case Assessment.Owed.Credit credit -> formats.money(credit.amount());
            case Assessment.Owed.EarnedBack earned ->
                formats.money(earned.amount().negated());
            case Assessment.Owed.ExtraTime time -> formats.seconds(io.makegood.terms.value.Fraction.of(time.seconds()));
            case Assessment.Owed.Units units -> formats.number(units.count()) + " " + units.unit();
            case Assessment.Owed.Obligation duty -> word(duty.duty().kind());
            case Assessment.Owed.Entitled right -> word(right.right().kind());
            case Assessment.Owed.NothingOwed nothing -> PHRASES.say(language, "nothing", Map.of());
        };
    }

    private String total(Assessment.Total total) {
        return total.unit().equals("SECONDS")
                ? formats.seconds(io.makegood.terms.value.Fraction.of(total.amount()))
                : formats.number(total.amount()) + " " + total.unit();
    }

    private String level(Level level) {
        return switch (level.unit()) {
            case PERCENT -> formats.fraction(level.value()) + "%";
            case SECONDS -> formats.seconds(level.value());
            case NUMBER -> formats.fraction(level.value());
        };
    }

    private String word(Enum<?> constant) {
        String key = "word." + Names.ofConstant(constant);
        return PHRASES.knows(language, key) ? PHRASES.say(language, key, Map.of()) : Names.ofConstant(constant);
    }

    private static String event(String event) {
        return event.isEmpty() ? "" : " · " + event;
    }

    private String span(Interval span) {
        String from = MINUTE.format(span.start().atZone(zone));
        return from + " – " + (span.isOpen() ? "…" : MINUTE.format(span.end().atZone(zone)));
    }

    private void line(String indent, String key, Map<String, String> values) {
        text.append(indent)
                .append(PHRASES.say(language, key, values).stripTrailing())
                .append('\n');
    }
}

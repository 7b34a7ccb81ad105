package io.makegood.web.credit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Granted;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Adjustment;
import io.makegood.credit.Amount;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The lines of a statement or a preview as CSV (RFC 4180, UTF-8 with a byte order mark, so that a spreadsheet reads the
 * letters of both languages): headings in the reader's language, amounts and levels as plain numbers with a point, times
 * with their offset, texts so that no spreadsheet takes them for a formula.
 */
@Component
class LineFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PLACES = 10;
    private static final List<String> COLUMNS = List.of(
            "document",
            "from",
            "until",
            "version",
            "clause",
            "heading",
            "objective",
            "remedy",
            "windowFrom",
            "windowUntil",
            "event",
            "promise",
            "level",
            "levelUnit",
            "rule",
            "award",
            "base",
            "beforeCaps",
            "afterCaps",
            "kind",
            "amount",
            "unit",
            "dueBy",
            "claimBy");

    private final Wording wording;
    private final Levels levels;
    private final Terminology terminology;

    LineFile(Wording wording, Levels levels, Terminology terminology) {
        this.wording = wording;
        this.levels = levels;
        this.terminology = terminology;
    }

    /** The document is what the lines belong to, such as the number of a statement. */
    byte[] of(String document, Computed computed, List<Adjustment> adjustments) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows(document, computed, adjustments).forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The headings, a row for each line, and one for each line that adjusts an earlier statement. */
    List<List<String>> rows(String document, Computed computed, List<Adjustment> adjustments) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> wording.say("credit.csv." + column))
                .toList());
        for (Part part : computed.parts()) {
            for (Entitlement entitlement : part.assessment().entitlements()) {
                rows.add(row(document, computed, part, entitlement));
            }
        }
        adjustments.forEach(adjustment -> rows.add(row(document, computed, adjustment)));
        return rows;
    }

    private List<String> row(String document, Computed computed, Part part, Entitlement entitlement) {
        List<String> row = new ArrayList<>();
        row.add(safe(document));
        row.add(computed.period().from().toString());
        row.add(computed.period().until().minusDays(1).toString());
        row.add(Integer.toString(part.ruling().version().number()));
        addSubject(row, part, entitlement.line());
        addReading(row, part, entitlement);
        addAmounts(row, part.ruling().terms(), entitlement);
        ZoneId zone = zone(part);
        row.add(entitlement.dueBy().map(by -> time(by, zone)).orElse(""));
        row.add(entitlement.claimBy().map(by -> time(by, zone)).orElse(""));
        return row;
    }

    private List<String> row(String document, Computed computed, Adjustment adjustment) {
        Part part = computed.parts().getLast();
        Amount difference = adjustment.difference();
        List<String> row = new ArrayList<>();
        row.add(safe(document));
        row.add(computed.period().from().toString());
        row.add(computed.period().until().minusDays(1).toString());
        row.add("");
        addSubject(row, part, adjustment.line());
        row.addAll(List.of("", "", "", ""));
        row.add(safe(wording.say(
                "credit.adjusts",
                Integer.toString(adjustment.earlier().number()),
                wording.owed(adjustment.issued(), difference.unit()),
                wording.owed(adjustment.now(), difference.unit()))));
        row.addAll(List.of("", "", ""));
        row.add(wording.kind(difference));
        row.add(plain(Fraction.of(difference.value()), places(part.ruling().terms(), difference.unit())));
        row.add(safe(wording.unitName(difference.unit())));
        row.addAll(List.of("", ""));
        return row;
    }

    private static void addSubject(List<String> row, Part part, Line line) {
        Rows.Name name = Names.of(part, line.clause(), line.objective());
        Interval window = line.window();
        row.add(safe(name.clause()));
        row.add(safe(name.heading()));
        row.add(safe(line.objective()));
        row.add(safe(line.remedy()));
        row.add(time(window.start(), zone(part)));
        row.add(window.isOpen() ? "" : time(window.end(), zone(part)));
        row.add(safe(line.event()));
    }

    private void addReading(List<String> row, Part part, Entitlement entitlement) {
        Optional<Result> result = Explaining.result(part, entitlement);
        row.add(safe(levels.promise(part.ruling().terms(), entitlement.line().objective())));
        row.add(result.flatMap(Result::level).map(level -> plain(level.value())).orElse(""));
        row.add(result.flatMap(Result::level)
                .map(level -> wording.say("credit.unit." + level.unit().name()))
                .orElse(""));
        row.add(entitlement.findings().stream().map(Finding::rule).reduce("", (all, rule) -> (all + " " + rule)
                .strip()));
    }

    private void addAmounts(List<String> row, Terms terms, Entitlement entitlement) {
        Amount amount = Amount.of(entitlement.owed());
        Granted granted = entitlement.granted();
        String unit = Terminology.unit(terms, entitlement);
        int places = places(terms, unit);
        boolean adds = !unit.equals(Amount.ONCE);
        row.add(safe(terminology.award(granted.award())));
        row.add(Terminology.isShare(granted.award()) ? plain(granted.base(), places) : "");
        row.add(adds ? plain(granted.exact(), places) : "");
        row.add(adds ? plain(granted.left(), places) : "");
        row.add(wording.kind(amount));
        row.add(plain(Fraction.of(amount.value()), places));
        row.add(safe(wording.unitName(unit)));
    }

    private static int places(Terms terms, String unit) {
        Currency currency = terms.header().setting().currency();
        return unit.equals(currency.getCurrencyCode()) ? currency.getDefaultFractionDigits() : 0;
    }

    /** With all the places of the currency, so that one amount is written in one way. */
    private static String plain(Fraction exact, int places) {
        BigDecimal written = new BigDecimal(plain(exact));
        return written.setScale(Math.max(written.scale(), places)).toPlainString();
    }

    private static ZoneId zone(Part part) {
        return part.ruling().terms().header().setting().zone();
    }

    private static String time(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant, zone).toString();
    }

    /** As many places as there are, ten at most. */
    private static String plain(Fraction exact) {
        BigDecimal cut = exact.toDecimal(PLACES, RoundingMode.DOWN);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    /** What a spreadsheet would take for a formula becomes a text. */
    static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

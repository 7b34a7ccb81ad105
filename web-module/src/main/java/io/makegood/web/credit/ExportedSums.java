package io.makegood.web.credit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.makegood.credit.Amount;
import io.makegood.credit.StatementDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the file of a statement adds up to, by unit: read from the very bytes that a reader downloads. */
@Component
public class ExportedSums {
    private final LineFile lines;
    private final Wording wording;

    ExportedSums(LineFile lines, Wording wording) {
        this.lines = lines;
        this.wording = wording;
    }

    public Map<String, BigDecimal> of(StatementDocument document) {
        String csv =
                new String(lines.of("", document.computed(), document.adjusted().lines()), StandardCharsets.UTF_8);
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (var rows = CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(csv.substring(1))) {
            rows.forEach(row -> add(sums, row));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return sums;
    }

    private void add(Map<String, BigDecimal> sums, NamedCsvRecord row) {
        String kind = row.getField(wording.say("credit.csv.kind"));
        List<Amount.Kind> added =
                List.of(Amount.Kind.CREDIT, Amount.Kind.EARNED_BACK, Amount.Kind.EXTRA_TIME, Amount.Kind.UNITS);
        boolean addsUp = added.stream().anyMatch(each -> wording.kind(new Amount(each, BigDecimal.ONE, ""))
                .equals(kind));
        if (addsUp) {
            String unit = row.getField(wording.say("credit.csv.unit"));
            String seconds = wording.unitName(Amount.SECONDS);
            sums.merge(
                    unit.equals(seconds) ? Amount.SECONDS : unit,
                    new BigDecimal(row.getField(wording.say("credit.csv.amount"))),
                    BigDecimal::add);
        }
    }
}

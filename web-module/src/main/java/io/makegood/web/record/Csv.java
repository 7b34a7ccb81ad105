package io.makegood.web.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table as a file for a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe in front; plain
 * numbers stay numbers.
 */
public final class Csv implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;

    public Csv(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.REQUIRED).build(out);
    }

    public void line(List<String> cells) {
        csv.writeRecord(cells.stream().map(Csv::neutral).toList());
    }

    static String neutral(String cell) {
        boolean formula = !cell.isEmpty()
                && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0
                && !cell.matches("[+-]?\\d+([.,]\\d+)?");
        return formula ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

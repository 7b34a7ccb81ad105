package io.makegood.web.credit;

import io.makegood.credit.Adjustment;
import io.makegood.credit.Computed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The lines of a statement as a sheet: the columns of {@link LineFile}, amounts as numbers, texts that are never formulas. */
@Component
class SheetFile {
    private static final List<Integer> NUMBERS = List.of(12, 16, 17, 18, 20);
    private static final int WIDTH = 18;

    private final LineFile lines;
    private final Wording wording;

    SheetFile(LineFile lines, Wording wording) {
        this.lines = lines;
        this.wording = wording;
    }

    byte[] of(String document, Computed computed, List<Adjustment> adjustments) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Makegood", "1.0")) {
            Worksheet sheet = book.newWorksheet(wording.say("credit.lines"));
            List<List<String>> rows = lines.rows(document, computed, adjustments);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            for (int column = 0; column < rows.getFirst().size(); column++) {
                sheet.width(column, WIDTH);
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A sheet in memory cannot be written", impossible);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (row > 0 && NUMBERS.contains(column) && !text.isEmpty()) {
            sheet.value(row, column, new BigDecimal(text));
        } else {
            sheet.value(row, column, text);
        }
    }
}

package io.makegood.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+48 22 100", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\uFF1D1"})
    void whatASpreadsheetWouldComputeIsText(String formula) {
        assertThat(Csv.neutral(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "0", "INC-7", "a=b", ""})
    void numbersAndWordsStayWhatTheyAre(String plain) {
        assertThat(Csv.neutral(plain)).isEqualTo(plain);
    }

    @Test
    void aCellWithASeparatorIsQuoted() throws Exception {
        StringWriter out = new StringWriter();
        try (Csv csv = new Csv(out)) {
            csv.line(List.of("a,b", "say \"so\"", "=c,d"));
        }
        assertThat(out.toString()).isEqualTo("\uFEFF\"a,b\",\"say \"\"so\"\"\",\"'=c,d\"\r\n");
    }
}

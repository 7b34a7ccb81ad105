package io.makegood.web.terms.example;

import io.makegood.terms.WorkedExample;
import io.makegood.terms.WorkedExample.Expected;
import io.makegood.terms.value.Fraction;
import io.makegood.web.terms.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario and the result that its author worked out, as typed. A row without a promise is left out. */
record ExampleForm(String title, String period, String facts, List<Row> rows) {

    private static final Pattern REMOVE = Pattern.compile("remove-(\\d{1,2})");
    private static final Pattern AMOUNT = Pattern.compile("([0-9 \u00a0]+(?:[.,][0-9]+)?)\\s*([A-Z]{3})");
    private static final int MOST = 20;

    ExampleForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** Of one promise: the level (empty: not looked at), whether it is kept, and what is owed. */
    record Row(String objective, String level, String status, String award) {}

    static ExampleForm of(WorkedExample example) {
        return new ExampleForm(
                example.title(),
                example.period(),
                example.facts(),
                example.expected().stream()
                        .map(expected -> new Row(
                                expected.objective(), decimal(expected.level()), expected.status(), expected.award()))
                        .toList());
    }

    ExampleForm after(String act) {
        List<Row> changed = new ArrayList<>(rows);
        Matcher remove = REMOVE.matcher(act);
        if (act.equals("addRow") && changed.size() < MOST) {
            changed.add(new Row("", "", "missed", ""));
        } else if (remove.matches() && Integer.parseInt(remove.group(1)) < changed.size()) {
            changed.remove(Integer.parseInt(remove.group(1)));
        }
        return new ExampleForm(title, period, facts, changed);
    }

    List<Expected> expected(Reading reading) {
        List<Expected> expected = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row typed = rows.get(row);
            if (!typed.objective().isBlank()) {
                expected.add(new Expected(
                        typed.objective(),
                        level(reading, "rows[" + row + "].level", typed.level()),
                        typed.status(),
                        award(typed.award())));
            }
        }
        if (expected.isEmpty()) {
            reading.refuse("rows[0].award", "terms.example.noRow");
        }
        return expected;
    }

    /** Exact, as it is compared: 99.5, or 719/720 where no decimal says it. */
    private static String level(Reading reading, String field, String typed) {
        String plain = typed.strip().replace("%", "").replace(',', '.').strip();
        if (plain.isEmpty() || plain.equals("none")) {
            return plain;
        }
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,12}|/[1-9]\\d{0,14})?")) {
            reading.refuse(field, "terms.problem.number");
            return "";
        }
        return Fraction.parse(plain).toString();
    }

    /** A decimal where there is one. */
    static String decimal(String level) {
        if (!level.contains("/")) {
            return level;
        }
        Fraction exact = Fraction.parse(level);
        BigDecimal cut = exact.toDecimal(12, java.math.RoundingMode.DOWN).stripTrailingZeros();
        return Fraction.of(cut).equals(exact) ? cut.toPlainString() : level;
    }

    /** Amounts with two places and a point; the names of duties and rights as they are. */
    private static String award(String typed) {
        return AMOUNT.matcher(typed.strip()).replaceAll(found -> {
            BigDecimal amount =
                    new BigDecimal(found.group(1).replaceAll("[ \u00a0]", "").replace(',', '.'));
            return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString() + " " + found.group(2);
        });
    }
}

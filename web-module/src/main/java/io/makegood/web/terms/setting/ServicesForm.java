package io.makegood.web.terms.setting;

import io.makegood.terms.Service;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Reading;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services of the contract, one row each; a row without a name is left out. Limits are one a line. */
record ServicesForm(List<Row> rows) {

    private static final Pattern BUTTON = Pattern.compile("(up|down|remove)-(\\d{1,3})");

    ServicesForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    record Row(String id, String name, String charge, String per, String tax, String limits) {}

    static ServicesForm of(List<Service> services) {
        List<Row> rows = new ArrayList<>();
        for (Service service : services) {
            rows.add(new Row(
                    service.id(),
                    service.name(),
                    service.charge().net().amount().toPlainString(),
                    service.charge().per().name(),
                    service.charge().tax().toString(),
                    String.join("\n", service.limits())));
        }
        return new ServicesForm(rows).withEmptyRow();
    }

    /** After a button: a row more, a row less, a row one place up or down. */
    ServicesForm after(String act) {
        Matcher pressed = BUTTON.matcher(act);
        if (!pressed.matches()) {
            return act.equals("addRow") ? withEmptyRow() : this;
        }
        int row = Integer.parseInt(pressed.group(2));
        List<Row> changed = new ArrayList<>(rows);
        if (row < changed.size()) {
            Row pressedRow = changed.remove(row);
            switch (pressed.group(1)) {
                case "up" -> changed.add(Math.max(0, row - 1), pressedRow);
                case "down" -> changed.add(Math.min(changed.size(), row + 1), pressedRow);
                default -> {
                    // It was taken away.
                }
            }
        }
        return new ServicesForm(changed);
    }

    ServicesForm withEmptyRow() {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row("", "", "", "MONTH", "23", ""));
        return new ServicesForm(more);
    }

    List<Service> read(Reading reading, Currency currency) {
        List<Service> services = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.get(position);
            if (!row.name().isBlank() || !row.id().isBlank()) {
                services.add(service(reading, row, "rows[" + position + "]", currency));
            }
        }
        if (services.stream().map(Service::id).distinct().count() < services.size()) {
            reading.refuse("rows[0].id", "terms.problem.twice");
        }
        return services;
    }

    private static Service service(Reading reading, Row row, String path, Currency currency) {
        return new Service(
                row.id().isBlank()
                        ? Ids.from(reading.text(path + ".name", row.name()))
                        : row.id().strip(),
                reading.text(path + ".name", row.name()),
                new Service.Charge(
                        reading.money(path + ".charge", row.charge(), currency),
                        reading.choice(path + ".per", row.per(), Service.Charge.Per.class),
                        reading.percentage(path + ".tax", row.tax())),
                row.limits()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}

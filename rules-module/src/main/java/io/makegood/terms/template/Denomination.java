package io.makegood.terms.template;

import io.makegood.terms.Header;
import io.makegood.terms.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts amounts into another currency, number for number, and hours into another zone: a new contract is not a conversion. */
final class Denomination {

    private final Header.Setting from;
    private final Header.Setting to;
    private final Pattern amount;

    Denomination(Header.Setting from, Header.Setting to) {
        this.from = from;
        this.to = to;
        this.amount = Pattern.compile("(?<![A-Z])" + from.currency().getCurrencyCode() + "(?![A-Z])");
    }

    Json of(Json json) {
        return switch (json) {
            case Json.Fields fields -> {
                Map<String, Json> put = new LinkedHashMap<>();
                fields.of().forEach((name, value) -> put.put(name, name.equals("zone") ? zone(value) : of(value)));
                yield new Json.Fields(put);
            }
            case Json.Items items ->
                new Json.Items(items.of().stream().map(this::of).toList());
            case Json.Text text ->
                new Json.Text(
                        amount.matcher(text.value()).replaceAll(to.currency().getCurrencyCode()));
            default -> json;
        };
    }

    private Json zone(Json written) {
        return written.equals(new Json.Text(from.zone().getId()))
                ? new Json.Text(to.zone().getId())
                : written;
    }
}

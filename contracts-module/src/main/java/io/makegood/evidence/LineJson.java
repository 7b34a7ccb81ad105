package io.makegood.evidence;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.credit.Amount;
import io.makegood.terms.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A line of a statement as it stands in a bundle, whether it comes from the table or from a result. */
record LineJson(Map<String, Json> fields) {
    private LineJson() {
        this(new LinkedHashMap<>());
    }

    static Json of(Entitlement entitlement) {
        Amount amount = Amount.of(entitlement.owed());
        return new LineJson()
                .with("objective", entitlement.line().objective())
                .with("remedy", entitlement.line().remedy())
                .with("windowStart", entitlement.line().window().start().toString())
                .with("windowEnd", entitlement.line().window().end().toString())
                .with("event", entitlement.line().event())
                .with("kind", amount.kind().name())
                .with("amount", plain(amount.value()))
                .with("unit", amount.unit())
                .with("dueBy", text(entitlement.dueBy()))
                .with("claimBy", text(entitlement.claimBy()))
                .json();
    }

    LineJson with(String name, String value) {
        fields.put(name, new Json.Text(value));
        return this;
    }

    Json json() {
        return new Json.Fields(fields);
    }

    static LineJson empty() {
        return new LineJson();
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}

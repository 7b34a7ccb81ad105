package io.makegood.web.credit;

import io.makegood.credit.Part;
import io.makegood.terms.Clause;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Clauses and records by the names that people use, each with the way to its page. */
final class Names {
    private Names() {}

    static Rows.Name of(Part part, String clause, String objective) {
        String version = "/contracts/" + part.ruling().version().contract() + "/versions/"
                + part.ruling().version().number();
        return part.ruling().terms().clauses().stream()
                .filter(each -> each.id().equals(clause))
                .findFirst()
                .map(each -> named(each, version))
                .orElse(new Rows.Name("", objective, version));
    }

    static Rows.Fact fact(String contract, String id) {
        return new Rows.Fact(
                id, "/contracts/" + contract + "/records/named?id=" + UriUtils.encode(id, StandardCharsets.UTF_8));
    }

    private static Rows.Name named(Clause clause, String version) {
        return new Rows.Name(clause.number(), clause.heading(), version + "#clause-" + clause.id());
    }
}

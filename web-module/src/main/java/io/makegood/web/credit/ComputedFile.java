package io.makegood.web.credit;

import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.credit.Adjustment;
import io.makegood.credit.Computed;
import io.makegood.credit.Evidence;
import io.makegood.credit.Part;
import io.makegood.credit.StatementDocument;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement or a preview as canonical JSON (RFC 8785): the whole assessment of each version with the hashes of what it
 * was made of. The canonical bytes of an {@code assessment} are the ones that {@code resultSha256} is the hash of.
 */
final class ComputedFile {
    private static final int LIMIT_BYTES = 256_000_000;

    private ComputedFile() {}

    static byte[] of(StatementDocument document) {
        Map<String, Json> fields = head("makegood-statement/1", document.computed());
        fields.put("number", whole(document.statement().number()));
        fields.put("issuedAt", text(document.statement().issue().at()));
        List<Json> parts = new ArrayList<>();
        for (int i = 0; i < document.evidence().size(); i++) {
            Evidence evidence = document.evidence().get(i);
            parts.add(part(document.computed().parts().get(i), evidence.hashes(), evidence.ruleBook()));
        }
        fields.put("parts", new Json.Items(parts));
        fields.put(
                "adjustments",
                new Json.Items(document.adjusted().lines().stream()
                        .<Json>map(ComputedFile::adjustment)
                        .toList()));
        return JsonWriter.canonical(new Json.Fields(fields));
    }

    static byte[] of(Computed preview) {
        Map<String, Json> fields = head("makegood-preview/1", preview);
        fields.put(
                "parts",
                new Json.Items(preview.parts().stream()
                        .<Json>map(part -> part(
                                part, hashes(part), part.assessment().origins().ruleBook()))
                        .toList()));
        return JsonWriter.canonical(new Json.Fields(fields));
    }

    private static Json adjustment(Adjustment adjustment) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("adjusts", whole(adjustment.earlier().number()));
        fields.put("objective", text(adjustment.line().objective()));
        fields.put("remedy", text(adjustment.line().remedy()));
        fields.put("from", text(adjustment.line().window().start()));
        fields.put("until", text(adjustment.line().window().end()));
        fields.put("event", text(adjustment.line().event()));
        fields.put("issued", text(adjustment.issued().value().toPlainString()));
        fields.put("now", text(adjustment.now().value().toPlainString()));
        fields.put("amount", text(adjustment.difference().value().toPlainString()));
        fields.put("unit", text(adjustment.difference().unit()));
        return new Json.Fields(fields);
    }

    private static Map<String, Json> head(String format, Computed computed) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", text(format));
        fields.put("contract", text(computed.contract()));
        fields.put("from", text(computed.period().from()));
        fields.put("until", text(computed.period().until()));
        fields.put("knownUntil", text(computed.knownUntil()));
        return fields;
    }

    private static Json part(Part part, Evidence.Hashes hashes, String ruleBook) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("version", whole(part.ruling().version().number()));
        fields.put("termsSha256", text(hashes.terms()));
        fields.put("factsSha256", text(hashes.facts()));
        fields.put("ruleBook", text(ruleBook));
        fields.put("ruleBookSha256", text(hashes.ruleBook()));
        fields.put("resultSha256", text(hashes.result()));
        fields.put("assessment", Documents.json(AssessmentJson.canonical(part.assessment()), LIMIT_BYTES));
        return new Json.Fields(fields);
    }

    private static Evidence.Hashes hashes(Part part) {
        return new Evidence.Hashes(
                part.ruling().version().hash(),
                new Sha256(part.assessment().origins().factsHash()),
                new Sha256(part.assessment().origins().ruleBookHash()),
                Sha256.of(AssessmentJson.canonical(part.assessment())));
    }

    private static Json text(Object value) {
        return new Json.Text(value.toString());
    }

    private static Json whole(int value) {
        return new Json.Whole(Integer.toString(value));
    }
}

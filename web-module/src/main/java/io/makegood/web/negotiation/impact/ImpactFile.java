package io.makegood.web.negotiation.impact;

import io.makegood.assess.Assessment.Total;
import io.makegood.contract.ContractId;
import io.makegood.contract.TermsDocument;
import io.makegood.measure.Interval;
import io.makegood.negotiation.impact.Compared;
import io.makegood.negotiation.impact.Happening;
import io.makegood.negotiation.impact.Impact;
import io.makegood.negotiation.impact.Yield;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An impact as canonical JSON: amounts are text, so that nothing is rounded on the way. */
final class ImpactFile {
    private ImpactFile() {}

    static byte[] of(ContractId contract, Compared compared, Impact impact) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", text("makegood-impact/1"));
        fields.put("contract", text(contract));
        fields.put("from", text(impact.months().getFirst()));
        fields.put("until", text(impact.months().getLast()));
        fields.put("anyRecords", new Json.Truth(impact.judgeable().anyRecords()));
        fields.put("unjudged", items(impact.judgeable().unjudged(), ImpactFile::text));
        fields.put("before", side(compared.before(), impact.before()));
        fields.put("after", side(compared.after(), impact.after()));
        fields.put("difference", items(impact.difference(), ImpactFile::total));
        fields.put("happenings", items(impact.happenings(), ImpactFile::happening));
        return JsonWriter.canonical(new Json.Fields(fields));
    }

    /** It is not computed yet. */
    static byte[] running(int done, int of) {
        return JsonWriter.canonical(new Json.Fields(Map.of("done", whole(done), "of", whole(of))));
    }

    /** It cannot be computed, and why. */
    static byte[] unplayable(List<String> problems) {
        return JsonWriter.canonical(new Json.Fields(Map.of("problems", items(problems, ImpactFile::text))));
    }

    private static Json side(Terms terms, Yield yield) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("termsSha256", text(TermsDocument.of(terms).hash().hex()));
        fields.put("owed", items(yield.owed(), ImpactFile::total));
        fields.put("monthsMissed", whole(yield.monthsMissed()));
        fields.put("monthsAtCap", whole(yield.monthsAtCap()));
        fields.put("duties", whole(yield.duties()));
        fields.put("months", items(yield.months(), ImpactFile::month));
        return new Json.Fields(fields);
    }

    private static Json month(Yield.Month month) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("month", text(month.month()));
        fields.put("owed", items(month.owed(), ImpactFile::total));
        fields.put("missed", items(month.missed(), ImpactFile::text));
        fields.put("atCap", new Json.Truth(month.atCap()));
        fields.put("duties", whole(month.duties()));
        return new Json.Fields(fields);
    }

    private static Json happening(Happening happening) {
        Map<String, Json> fields = new LinkedHashMap<>();
        happening.subject().fact().ifPresent(fact -> {
            fields.put("kind", text(fact.getClass().getSimpleName()));
            fields.put("id", text(fact.id()));
            fields.put("service", text(fact.service()));
        });
        if (!happening.subject().objective().isEmpty()) {
            fields.put("objective", text(happening.subject().objective()));
        }
        Interval span = happening.subject().span();
        fields.put("from", text(span.start()));
        if (!span.isOpen()) {
            fields.put("until", text(span.end()));
        }
        fields.put("before", effect(happening.before()));
        fields.put("after", effect(happening.after()));
        return new Json.Fields(fields);
    }

    private static Json effect(Happening.Effect effect) {
        return new Json.Fields(Map.of(
                "countedSeconds", text(effect.counted()),
                "owed", items(effect.owed(), ImpactFile::total),
                "leftOut", items(effect.leftOut(), ImpactFile::why)));
    }

    private static Json why(Happening.Why why) {
        return new Json.Fields(Map.of("reason", text(why.reason()), "exclusion", text(why.exclusion())));
    }

    private static Json total(Total total) {
        return new Json.Fields(
                Map.of("unit", text(total.unit()), "amount", text(total.amount().toPlainString())));
    }

    private static <T> Json items(Collection<T> all, Function<T, Json> one) {
        return new Json.Items(all.stream().map(one).toList());
    }

    private static Json text(Object value) {
        return new Json.Text(value.toString());
    }

    private static Json whole(int value) {
        return new Json.Whole(Integer.toString(value));
    }
}

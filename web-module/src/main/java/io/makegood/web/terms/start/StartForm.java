package io.makegood.web.terms.start;

import io.makegood.assess.Rehearsal;
import io.makegood.terms.Header;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.template.Beginning;
import io.makegood.terms.template.Template;
import io.makegood.terms.value.Money;
import io.makegood.web.terms.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a contract that begins from a template costs, and whether it may replace what was written before. */
record StartForm(List<Charge> charges, Boolean replace) {

    StartForm {
        charges = charges == null ? List.of() : List.copyOf(charges);
        replace = replace != null && replace;
    }

    record Charge(String service, String name, String per, String net) {}

    /** The terms to begin with. */
    record Begun(Terms terms) {}

    static StartForm of(Terms terms) {
        List<Charge> charges = new ArrayList<>();
        for (Service service : terms.scope().services()) {
            charges.add(new Charge(
                    service.id(),
                    service.name(),
                    service.charge().per().name(),
                    service.charge().net().amount().toPlainString()));
        }
        return new StartForm(charges, false);
    }

    /** The parties, title and term of this contract with the zone, currency and law of what it begins from. */
    static Header header(Header own, Header from) {
        return new Header(own.title(), own.provider(), own.customer(), from.setting(), own.term(), from.amendments());
    }

    Begun begin(Reading reading, Template template, Header header, boolean written) {
        if (written && !replace) {
            reading.refuse("replace", "terms.start.replace.needed");
        }
        if (header.setting().currency().getDefaultFractionDigits() != 2) {
            reading.refuse("setting.currency", "terms.start.currency.places");
        }
        if (!List.of("pl", "en").contains(header.setting().language())) {
            reading.refuse("setting.language", "terms.problem.choice");
        }
        Map<String, Money> net = new HashMap<>();
        for (int row = 0; row < charges.size(); row++) {
            net.put(
                    charges.get(row).service(),
                    reading.money(
                            "charges[" + row + "].net",
                            charges.get(row).net(),
                            header.setting().currency()));
        }
        if (!reading.isClean()) {
            return new Begun(template.terms("en"));
        }
        return new Begun(withReproducedExamples(template.begin(new Beginning(
                header.title(), header.provider(), header.customer(), header.setting(), header.term(), net))));
    }

    /** A scenario that hangs on weekdays may not come out in another year; such a one is left out. */
    private static Terms withReproducedExamples(Terms terms) {
        return withExamples(
                terms,
                terms.examples().stream()
                        .filter(example -> Rehearsal.play(withExamples(terms, List.of(example)))
                                .isEmpty())
                        .toList());
    }

    private static Terms withExamples(Terms terms, List<WorkedExample> examples) {
        return new Terms(
                terms.header(), terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), examples);
    }
}

package io.makegood.web.terms.setting;

import io.makegood.terms.Header;
import io.makegood.web.terms.Reading;

/** Who agrees, for how long, in which zone, currency and language, as typed. An empty end means an indefinite term. */
public record HeaderForm(String title, Named provider, Named customer, Set setting, Bound term, String amendments) {

    public record Named(String name, String registration) {}

    public record Set(String zone, String currency, String language, String law) {}

    public record Bound(String from, String until) {}

    public static HeaderForm of(Header header) {
        String until =
                header.term() instanceof Header.Term.Fixed fixed ? fixed.until().toString() : "";
        return new HeaderForm(
                header.title(),
                new Named(header.provider().name(), header.provider().registration()),
                new Named(header.customer().name(), header.customer().registration()),
                new Set(
                        header.setting().zone().getId(),
                        header.setting().currency().getCurrencyCode(),
                        header.setting().language(),
                        header.setting().governingLaw()),
                new Bound(header.term().from().toString(), until),
                header.amendments().name());
    }

    public Header read(Reading reading) {
        return new Header(
                reading.text("title", title),
                party(reading, "provider", provider),
                party(reading, "customer", customer),
                new Header.Setting(
                        reading.zone("setting.zone", setting.zone()),
                        reading.currency("setting.currency", setting.currency()),
                        reading.text("setting.language", setting.language()),
                        setting.law().strip()),
                term(reading),
                reading.choice("amendments", amendments, Header.Amendments.class));
    }

    private Header.Term term(Reading reading) {
        var from = reading.date("term.from", term.from());
        if (term.until().isBlank()) {
            return new Header.Term.Indefinite(from);
        }
        var until = reading.date("term.until", term.until());
        if (!from.isBefore(until)) {
            reading.refuse("term.until", "terms.problem.order");
            return new Header.Term.Indefinite(from);
        }
        return new Header.Term.Fixed(from, until);
    }

    private static Header.Party party(Reading reading, String field, Named typed) {
        return new Header.Party(
                reading.text(field + ".name", typed.name()),
                typed.registration().strip());
    }
}

package io.makegood.truth;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.template.Templates;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The availability objective of a template, entered once for each component of a status page and each set of severities
 * that is to count: what the template promises of one service, promised of all.
 */
record StatusTerms(String template, String objective, Map<String, List<String>> sets) {

    StatusTerms {
        sets = new LinkedHashMap<>(sets);
    }

    /** An objective is called {@code set/component}; a service has the component's name. Each costs 1,000.00 a month. */
    Terms of(List<String> components, ZoneId zone) {
        Terms published = Templates.of(template).orElseThrow().terms("en");
        Objective promised = published.objectives().stream()
                .filter(one -> one.id().equals(objective))
                .findFirst()
                .orElseThrow();
        List<Service> services = components.stream().map(StatusTerms::service).toList();
        List<Objective> objectives = new ArrayList<>();
        for (String component : components) {
            sets.forEach((set, severities) -> objectives.add(new Objective(
                    set + "/" + component,
                    promised.clause(),
                    component,
                    counting(promised.measurement(), severities),
                    promised.promise(),
                    promised.remedies())));
        }
        return new Terms(
                inZone(published.header(), zone),
                new Terms.Scope(services, List.of()),
                published.clauses(),
                objectives,
                published.settlement(),
                List.of());
    }

    private static Service service(String component) {
        return new Service(
                component,
                component,
                new Service.Charge(Money.of("1000.00", "USD"), Service.Charge.Per.MONTH, Percentage.of("0")),
                List.of());
    }

    private static Measurement counting(Measurement measurement, List<String> severities) {
        Indicator.Availability availability = (Indicator.Availability) measurement.indicator();
        Counting counting = availability.counting();
        return new Measurement(
                new Indicator.Availability(
                        new Counting(
                                severities,
                                counting.start(),
                                counting.joining(),
                                counting.minimum(),
                                counting.granularity(),
                                counting.weight()),
                        availability.denominator()),
                measurement.window(),
                measurement.exclusions(),
                measurement.rounding());
    }

    private static Header inZone(Header header, ZoneId zone) {
        Header.Setting setting = header.setting();
        return new Header(
                header.title(),
                header.provider(),
                header.customer(),
                new Header.Setting(zone, setting.currency(), setting.language(), setting.governingLaw()),
                new Header.Term.Indefinite(LocalDate.of(2010, 1, 1)),
                header.amendments());
    }
}

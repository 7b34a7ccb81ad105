package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Intake.Offer;
import io.makegood.terms.Service;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a contract can have records about: the services of what was ever agreed and of what is on offer. */
@Component
class ContractScope {
    private final Contracts contracts;

    ContractScope(Contracts contracts) {
        this.contracts = contracts;
    }

    /** NotFound for strangers. */
    void requireVisible(Actor actor, ContractId id) {
        contracts.of(actor, id);
    }

    /** The services, and the zone of the newest terms (UTC before there are any). NotFound for strangers. */
    Offer of(Actor actor, ContractId id) {
        VersionHistory history = contracts.versions(actor, id);
        List<Version> meant = Stream.concat(history.all().stream().filter(Version::agreed), history.onOffer().stream())
                .toList();
        Map<String, Service> services = new LinkedHashMap<>();
        for (Version version : meant) {
            version.terms().scope().services().forEach(service -> services.put(service.id(), service));
        }
        ZoneId zone = meant.isEmpty()
                ? ZoneOffset.UTC
                : meant.getLast().terms().header().setting().zone();
        return new Offer(List.copyOf(services.values()), zone);
    }

    /** Why a fact does not belong into a contract of these services. */
    static Optional<Problem> problem(Fact fact, List<String> services) {
        return services.contains(fact.service())
                ? Optional.empty()
                : Optional.of(new Problem("service", "serviceUnknown", Map.of("text", fact.service())));
    }

    /** What the service of a record may be: one of the contract's, or all of it. */
    static List<String> services(Offer offer) {
        List<String> services =
                new ArrayList<>(offer.services().stream().map(Service::id).toList());
        services.add(Facts.WHOLE_CONTRACT);
        return services;
    }
}

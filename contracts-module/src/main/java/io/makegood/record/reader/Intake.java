package io.makegood.record.reader;

import io.makegood.terms.Service;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A file, what the contract offers to map it to, and the answers so far. */
public record Intake(Upload upload, Offer offer, Answers answers) {

    /** The services of the contract and its zone. */
    public record Offer(List<Service> services, ZoneId zone) {
        public Offer {
            services = List.copyOf(services);
        }

        /** What a name in a file may be mapped to: a service, the whole contract, nothing, or a refusal. */
        List<String> targets() {
            List<String> targets =
                    new ArrayList<>(services.stream().map(Service::id).toList());
            targets.addAll(List.of(Answers.WHOLE_CONTRACT, Answers.LEAVE_OUT, Answers.REFUSE));
            return targets;
        }

        /** The service of that very name or id, or an empty text. */
        String named(String name) {
            return services.stream()
                    .filter(service -> service.name().equalsIgnoreCase(name)
                            || service.id().equalsIgnoreCase(name))
                    .map(Service::id)
                    .findFirst()
                    .orElse("");
        }
    }
}

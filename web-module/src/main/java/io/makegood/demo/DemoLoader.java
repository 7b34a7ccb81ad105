package io.makegood.demo;

import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.party.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty database with the demo when the application starts, and tells who may sign in; once and never again. */
@Component
@ConditionalOnProperty("makegood.demo")
class DemoLoader implements ApplicationRunner {
    private static final int DAYS_BEFORE = 40;

    private final DemoPeople people;
    private final DemoAgreement agreement;
    private final DemoHistory history;
    private final DemoSignIns signIns;
    private final DemoClock clock;

    DemoLoader(DemoPeople people, DemoAgreement agreement, DemoHistory history, DemoSignIns signIns, DemoClock clock) {
        this.people = people;
        this.agreement = agreement;
        this.history = history;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.nobodyIsHere()) {
            signIns.tell(load(clock.instant()));
        } else {
            signIns.remind();
        }
    }

    private List<SignIn> load(Instant now) {
        LocalDate first = DemoMonth.until(now).getFirst().month().atDay(1);
        try {
            clock.at(first.minusDays(DAYS_BEFORE)
                    .atTime(LocalTime.NOON)
                    .atZone(DemoMonth.ZONE)
                    .toInstant());
            List<SignIn> all = everybody();
            ContractId contract = agreement.conclude(all, first);
            history.tell(all, contract, now, agreement.next(all, contract, now));
            return all;
        } finally {
            clock.asItIs();
        }
    }

    private List<SignIn> everybody() {
        Map<Side, OrganisationId> organisations = people.found();
        List<SignIn> all = new ArrayList<>();
        for (DemoPerson person : DemoPerson.ALL) {
            all.add(people.add(person, java.util.Objects.requireNonNull(organisations.get(person.side()))));
        }
        return all;
    }
}

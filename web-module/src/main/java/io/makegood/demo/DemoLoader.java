package io.makegood.demo;

import io.makegood.contract.Side;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.party.OrganisationId;
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

    private final DemoPeople people;
    private final DemoAgreement agreement;
    private final DemoSignIns signIns;

    DemoLoader(DemoPeople people, DemoAgreement agreement, DemoSignIns signIns) {
        this.people = people;
        this.agreement = agreement;
        this.signIns = signIns;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.nobodyIsHere()) {
            signIns.tell(load());
        } else {
            signIns.remind();
        }
    }

    List<SignIn> load() {
        Map<Side, OrganisationId> organisations = people.found();
        List<SignIn> all = new ArrayList<>();
        for (DemoPerson person : DemoPerson.ALL) {
            all.add(people.add(person, java.util.Objects.requireNonNull(organisations.get(person.side()))));
        }
        agreement.conclude(all);
        return all;
    }
}

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

/** Fills an empty database with the demo when the application starts, and prints who may sign in; once and never again. */
@Component
@ConditionalOnProperty("makegood.demo")
class DemoLoader implements ApplicationRunner {

    private final DemoPeople people;
    private final DemoAgreement agreement;

    DemoLoader(DemoPeople people, DemoAgreement agreement) {
        this.people = people;
        this.agreement = agreement;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.nobodyIsHere()) {
            load().forEach(DemoLoader::print);
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

    private static void print(SignIn one) {
        System.out.printf(
                "Demo sign-in: %-22s %-14s %-13s second factor %s%n",
                one.person().signInName(),
                one.password(),
                one.person().role(),
                one.secret().base32());
    }
}

package io.makegood.demo;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.demo.DemoPeople.SignIn;
import io.makegood.party.Role;
import io.makegood.signing.BeginResult;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The agreement of the demo: version 1 signed by both, version 2 offered by the provider. All of it as people would do it. */
@Component
@ConditionalOnProperty("makegood.demo")
class DemoAgreement {

    private final Contracts contracts;
    private final Drafts drafts;
    private final Offers offers;
    private final Signing signing;
    private final DemoClock clock;

    DemoAgreement(Contracts contracts, Drafts drafts, Offers offers, Signing signing, DemoClock clock) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.offers = offers;
        this.signing = signing;
        this.clock = clock;
    }

    /** Version 1, drafted three weeks before it binds and signed by both a week before. */
    ContractId conclude(List<SignIn> people, LocalDate from) {
        SignIn negotiator = SignIn.of(people, Side.PROVIDER, Role.NEGOTIATOR);
        SignIn customer = SignIn.of(people, Side.CUSTOMER, Role.NEGOTIATOR);
        Terms terms = DemoTerms.signed(from);
        clock.at(before(from, 21));
        ContractId contract = contracts.open(
                negotiator.actor(),
                new NewContract(
                        terms.header().title(), Side.PROVIDER, customer.actor().organisation()));
        clock.at(before(from, 14));
        VersionId first = offer(negotiator, contract, terms, new Day(from, "Warunki uzgodnione na piśmie."));
        clock.at(before(from, 9));
        sign(SignIn.of(people, Side.PROVIDER, Role.SIGNATORY), first);
        clock.at(before(from, 7));
        sign(SignIn.of(people, Side.CUSTOMER, Role.SIGNATORY), first);
        return contract;
    }

    /** Version 2, offered as soon as the running month has begun, for the next one. */
    Act next(List<SignIn> people, ContractId contract, Instant now) {
        List<DemoMonth> months = DemoMonth.until(now);
        LocalDate running = months.getLast().month().atDay(1);
        Terms terms = DemoTerms.offered(months.getFirst().month().atDay(1));
        Day day = new Day(running.plusMonths(1), "Więcej dostępności, szybsza odpowiedź na P1.");
        SignIn negotiator = SignIn.of(people, Side.PROVIDER, Role.NEGOTIATOR);
        return new Act(before(running, -3), () -> offer(negotiator, contract, terms, day));
    }

    private static Instant before(LocalDate day, int days) {
        return day.minusDays(days)
                .atTime(LocalTime.of(10, 0))
                .atZone(DemoMonth.ZONE)
                .toInstant();
    }

    /** From when an offer shall bind, and what is said with it. */
    private record Day(LocalDate from, String note) {}

    private VersionId offer(SignIn negotiator, ContractId contract, Terms terms, Day day) {
        int revision = drafts.of(negotiator.actor(), contract).revision();
        if (!(drafts.save(negotiator.actor(), contract, terms, revision) instanceof SaveDraft.Saved saved)) {
            throw new IllegalStateException("Somebody else writes the draft of the demo");
        }
        OfferResult result =
                offers.offer(negotiator.actor(), contract, new Offering(saved.revision(), day.from, day.note));
        if (!(result instanceof OfferResult.Offered offered)) {
            throw new IllegalStateException("The demo cannot be offered: " + result);
        }
        return offered.version();
    }

    private void sign(SignIn signatory, VersionId id) {
        Version version = contracts.version(signatory.actor(), id);
        BeginResult begun = signing.begin(signatory.actor(), id, version.hash());
        if (!(begun instanceof BeginResult.Begun ready)) {
            throw new IllegalStateException("The demo cannot be signed: " + begun);
        }
        Instant now = clock.instant();
        SignRequest.Words words = new SignRequest.Words(
                "pl", "Zawieram tę umowę w imieniu strony.", "Zgadzam się podpisać elektronicznie.");
        SignRequest.Declared declared =
                new SignRequest.Declared(signatory.person().name(), "Członek zarządu", words, now);
        String code = signatory.secret().code(now);
        SignResult signed = signing.sign(
                signatory.actor(),
                new SignRequest(ready.intent().id(), ready.intent().nonce(), declared, code));
        if (!(signed instanceof SignResult.Signed)) {
            throw new IllegalStateException("The demo cannot be signed: " + signed);
        }
    }
}

package io.makegood.web.testing;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.credit.IssueResult;
import io.makegood.credit.StatementId;
import io.makegood.credit.Statements;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.SecondFactor;
import io.makegood.record.Records;
import io.makegood.signing.BeginResult;
import io.makegood.signing.SignRequest;
import io.makegood.signing.Signing;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.value.Fraction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/**
 * A cloud for 12,000 PLN a month that promises 99.9 % and owes 10 % below that, agreed from the first of a month on; an hour and a
 * half of downtime is below it in any month.
 */
@TestComponent
public class AgreedCloud {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    Signing signing;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Parties parties;

    @Autowired
    Records records;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    /** The month before the present one. */
    public YearMonth lastMonth() {
        return YearMonth.from(clock.instant().atZone(WARSAW)).minusMonths(1);
    }

    public ContractId agreed(Actor provider, Actor customer, YearMonth from) {
        return agreed(provider, customer, from, terms(from));
    }

    /** The same, owing an analysis within 14 days instead of money. */
    public ContractId agreedOnDuty(Actor provider, Actor customer, YearMonth from) {
        String duty = terms(from)
                .replace(
                        "{kind: percentOfBase, percent: 10 %}",
                        "{kind: duty, dutyKind: rootCauseAnalysis, within: P14D}")
                .replaceAll("base: \\{kind: charges[^}]*}", "base: {kind: none}");
        return agreed(provider, customer, from, duty);
    }

    private ContractId agreed(Actor provider, Actor customer, YearMonth from, String terms) {
        ContractId contract =
                contracts.open(provider, new NewContract("Cloud", Side.PROVIDER, customer.organisation()));
        Draft draft = drafts.of(provider, contract);
        drafts.save(provider, contract, TermsJson.readYaml(terms.getBytes(StandardCharsets.UTF_8)), draft.revision());
        OfferResult result = offers.offer(provider, contract, new Offering(draft.revision() + 1, from.atDay(1), ""));
        VersionId version = ((OfferResult.Offered) result).version();
        sign(provider, version);
        sign(customer, version);
        return contract;
    }

    /** Down from nine o'clock on the tenth. */
    public void down(Actor actor, ContractId contract, String id, YearMonth month, Duration length) {
        Instant start = month.atDay(10).atTime(9, 0).atZone(WARSAW).toInstant();
        records.record(
                actor,
                contract,
                new Fact.Outage(
                        id,
                        "cloud",
                        new Interval(start, start.plus(length)),
                        Fact.Cause.provider(),
                        "major",
                        Fact.Noticed.unknown(),
                        Fraction.ONE));
    }

    public StatementId issued(Actor actor, ContractId contract, YearMonth month) {
        IssueResult result = statements.issue(actor, contract, Period.month(month));
        return ((IssueResult.Issued) result).statement().id();
    }

    private void sign(Actor actor, VersionId id) {
        Version version = contracts.version(actor, id);
        var intent = ((BeginResult.Begun) signing.begin(actor, id, version.hash())).intent();
        SignRequest.Declared declared = new SignRequest.Declared(
                "Anna Nowak", "Director", new SignRequest.Words("en", "I agree.", "I consent."), clock.instant());
        String code = secondFactor
                .ofDemo(parties.person(actor.person()))
                .orElseThrow()
                .code(clock.instant());
        signing.sign(actor, new SignRequest(intent.id(), intent.nonce(), declared, code));
    }

    private static String terms(YearMonth from) {
        return """
                format: makegood-terms/1
                header:
                  title: Cloud
                  provider: {name: Provider Ltd, registration: ""}
                  customer: {name: Customer Ltd, registration: ""}
                  setting: {zone: Europe/Warsaw, currency: PLN, language: en, governingLaw: Poland}
                  term: {kind: indefinite, from: %s}
                  amendments: versionAtWindowStart
                scope:
                  services:
                    - {id: cloud, name: Cloud, charge: {net: 12000.00 PLN, per: month, tax: 23 %%}, limits: []}
                  calendars: []
                clauses:
                  - {id: availability, number: "3.1", heading: Availability, text: "At least {uptime.target}."}
                objectives:
                  - id: uptime
                    clause: availability
                    service: cloud
                    measurement:
                      indicator:
                        kind: availability
                        counting:
                          severities: []
                          start: actual
                          joining: {gap: PT0S, inclusive: true, gapCounts: false}
                          minimum: {length: PT0S, inclusive: true, of: gross, afterClipping: false}
                          granularity: {kind: exact, unit: PT0S}
                          weight: none
                        denominator: {kind: calendarTime}
                      window: {recurrence: {kind: calendar, span: month, firstMonth: 1}, partial: prorated}
                      exclusions: []
                      rounding: exact
                    promise:
                      target: {kind: bound, comparison: atLeast, level: 99.9 %%}
                      minimum: {kind: bound, comparison: atLeast, level: 99.9 %%}
                      eligibility: []
                    remedies:
                      - id: credit
                        trigger: {kind: promiseMissed}
                        schedule: {kind: flat, award: {kind: percentOfBase, percent: 10 %%}}
                        base: {kind: charges, scope: service, invoice: current, divisor: 1, tax: net, withOneOff: false}
                        percentRounding: exact
                        caps: []
                settlement:
                  combinations: []
                  caps: []
                  rounding: {stage: line, rounding: 2 halfUp}
                  minimumPayable: {kind: none}
                  procedure:
                    opening: {kind: automatic}
                    answerWithin: {kind: unlimited}
                    payment: {form: creditNote, within: {kind: unlimited}}
                    expiry: {kind: unlimited}
                  afterEffects: []
                examples: []
                """.formatted(from.atDay(1));
    }
}

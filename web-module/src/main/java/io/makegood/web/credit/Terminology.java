package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.credit.Amount;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a remedy grants, in the reader's words: its award, its base, and what caps left of it. */
@Component
class Terminology {
    private final Wording wording;

    Terminology(Wording wording) {
        this.wording = wording;
    }

    Rows.Sums sums(Terms terms, Entitlement entitlement) {
        String unit = unit(terms, entitlement);
        Award award = entitlement.granted().award();
        boolean adds = !unit.equals(Amount.ONCE);
        return new Rows.Sums(
                award(award),
                isShare(award) ? wording.exact(entitlement.granted().base(), unit) : "–",
                adds ? wording.exact(entitlement.granted().exact(), unit) : "–",
                cap(entitlement, unit),
                adds
                        ? wording.owed(Amount.of(entitlement.owed()), unit)
                        : wording.amount(Amount.of(entitlement.owed())));
    }

    /** Of a base; other awards have none. */
    static boolean isShare(Award award) {
        return award instanceof Award.PercentOfBase || award instanceof Award.FractionOfBase;
    }

    /** In words, such as 5 %, a day, an analysis of the cause. */
    String award(Award award) {
        return switch (award) {
            case Award.Nothing nothing -> wording.say("credit.kind.nothing");
            case Award.PercentOfBase percent ->
                wording.level(Fraction.of(percent.percent().value()), Unit.PERCENT);
            case Award.FractionOfBase fraction -> fraction.fraction().toString();
            case Award.FixedMoney money ->
                wording.exact(money.amount().exact(), money.amount().currency().getCurrencyCode());
            case Award.Extension extension -> wording.time(extension.time().exact());
            case Award.Units units -> wording.exact(Fraction.of(units.count()), units.unit());
            case Award.Points points -> wording.exact(Fraction.of(points.points()), wording.say("credit.points"));
            case Award.Duty duty -> wording.say("credit.duty." + duty.kind().name());
            case Award.Right right -> wording.say("credit.right." + right.kind().name());
        };
    }

    /** The unit in which the award counts, also where nothing is left of it. */
    static String unit(Terms terms, Entitlement entitlement) {
        Amount entitled = Amount.of(entitlement.claim().entitled());
        if (entitled.kind() != Amount.Kind.NOTHING) {
            return entitled.unit();
        }
        return switch (entitlement.granted().award()) {
            case Award.Extension extension -> Amount.SECONDS;
            case Award.Units units -> units.unit();
            case Award.FixedMoney money -> money.amount().currency().getCurrencyCode();
            case Award.Duty duty -> Amount.ONCE;
            case Award.Right right -> Amount.ONCE;
            case Award.Points points -> "POINTS";
            case Award.Nothing nothing -> terms.header().setting().currency().getCurrencyCode();
            case Award.PercentOfBase percent ->
                terms.header().setting().currency().getCurrencyCode();
            case Award.FractionOfBase fraction ->
                terms.header().setting().currency().getCurrencyCode();
        };
    }

    private String cap(Entitlement entitlement, String unit) {
        Optional<Finding> tightest = entitlement.findings().stream()
                .filter(finding -> finding.values().containsKey("cap"))
                .reduce((first, second) -> cuts(second) ? second : first);
        if (tightest.isEmpty()) {
            return "";
        }
        Finding cap = tightest.get();
        String exact = cap.values().get("limit");
        String limit = exact == null
                ? cap.values().getOrDefault("allowed", "")
                : wording.exact(Fraction.parse(exact), cap.values().getOrDefault("unit", unit));
        String scope = wording.say(
                "credit.scope." + cap.values().getOrDefault("scope", "event").toLowerCase(Locale.ROOT));
        return wording.say(cuts(cap) ? "credit.cap.cut" : "credit.cap.reached.not", limit, scope);
    }

    private static boolean cuts(Finding finding) {
        String before = finding.values().get("before");
        return before == null
                ? finding.rule().equals("6.5")
                : !before.equals(finding.values().get("after"));
    }
}

package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.credit.Assessments.Monthly;
import io.makegood.credit.Computed;
import io.makegood.credit.Outlook;
import io.makegood.credit.Part;
import io.makegood.credit.Preview;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.terms.Objective;
import io.makegood.web.Format;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the pages of performance. */
@Component
class PreviewPages {
    private final Wording wording;
    private final Bodies bodies;
    private final Trends trends;
    private final Format format;

    PreviewPages(Wording wording, Bodies bodies, Trends trends, Format format) {
        this.wording = wording;
        this.bodies = bodies;
        this.trends = trends;
        this.format = format;
    }

    void year(ContractId contract, List<Monthly> months, Model model) {
        model.addAttribute(
                "months", months.stream().map(month -> month(contract, month)).toList());
        model.addAttribute("trends", trends.of(months));
    }

    void month(Actor actor, Preview preview, Model model) {
        Computed computed = preview.computed();
        YearMonth month = YearMonth.from(computed.period().from());
        model.addAttribute("period", wording.period(computed.period()));
        model.addAttribute("month", month.toString());
        model.addAttribute("before", neighbour(month.minusMonths(1)));
        model.addAttribute("after", neighbour(month.plusMonths(1)));
        model.addAttribute("finance", actor.is(Role.FINANCE));
        model.addAttribute("running", preview.outlook().isPresent());
        model.addAttribute("inForce", !computed.parts().isEmpty());
        model.addAttribute(
                "issued", preview.statement().map(each -> each.id().toString()).orElse(""));
        model.addAttribute(
                "issuedNumber",
                preview.statement().map(each -> format.number(each.number())).orElse(""));
        model.addAttribute("outlook", preview.outlook().map(this::outlook));
        model.addAttribute("body", bodies.of(computed, preview.extraTimeBefore()));
    }

    /** A month beside the one that is shown. */
    record Neighbour(String month, String name) {}

    private Neighbour neighbour(YearMonth month) {
        return new Neighbour(month.toString(), wording.period(Period.month(month)));
    }

    private StatementViews.Outlook outlook(Outlook outlook) {
        return new StatementViews.Outlook(
                bodies.totals(outlook.totals()),
                bodies.duties(outlook),
                outlook.ifNothingElse().parts().stream()
                        .flatMap(part -> undecided(part, outlook))
                        .toList());
    }

    private static Stream<Rows.Name> undecided(Part part, Outlook outlook) {
        return part.ruling().terms().objectives().stream()
                .filter(objective -> outlook.undecided().contains(objective.id()))
                .map(objective -> name(part, objective));
    }

    private static Rows.Name name(Part part, Objective objective) {
        return Names.of(part, objective.clause(), objective.id());
    }

    private TrendRows.Month month(ContractId contract, Monthly month) {
        String url = month.statement()
                .map(statement -> "/contracts/" + contract + "/statements/" + statement.id())
                .orElse("/contracts/" + contract + "/performance/" + month.month());
        String owed = bodies.totals(month.computed().totals()).stream()
                .map(Rows.Total::amount)
                .collect(Collectors.joining(" · "));
        return new TrendRows.Month(
                wording.period(Period.month(month.month())),
                url,
                owed,
                month.statement().isPresent());
    }
}

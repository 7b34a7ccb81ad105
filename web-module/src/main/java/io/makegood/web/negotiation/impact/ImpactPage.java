package io.makegood.web.negotiation.impact;

import io.makegood.assess.Assessment;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.negotiation.impact.Compared;
import io.makegood.negotiation.impact.Found;
import io.makegood.negotiation.impact.Impact;
import io.makegood.negotiation.impact.Yield;
import io.makegood.terms.Terms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an impact. */
@Component
class ImpactPage {
    private static final int AGAIN_SECONDS = 2;

    private final ImpactWords words;
    private final HappeningRows happenings;
    private final CurveRows curves;
    private final Scenarios scenarios;

    ImpactPage(ImpactWords words, HappeningRows happenings, CurveRows curves, Scenarios scenarios) {
        this.words = words;
        this.happenings = happenings;
        this.curves = curves;
        this.scenarios = scenarios;
    }

    /** Which page of what happened is shown, and what was tried. */
    record Shown(int page, Scenarios.Tried tried) {}

    /** What the page is about: its title and address, and the address of the same as JSON. */
    record About(String title, String url, String json, boolean isPrivate) {}

    /** Of {@code round}, {@code proposal} or {@code draft}; {@code path} is behind the address of the negotiation. */
    About about(String what, ContractId contract, String path, Object... values) {
        String address = "/contracts/" + contract + "/negotiation" + path;
        boolean draft = what.equals("draft");
        return new About(words.say("title." + what, values), address, draft ? "" : "/api" + address, draft);
    }

    String show(ContractId contract, Compared compared, Shown shown, Model model) {
        model.addAttribute("version", compared.version());
        switch (compared.found()) {
            case Found.Ready ready -> ready(contract, compared, ready.impact(), shown, model);
            case Found.Running running -> {
                model.addAttribute("done", running.done());
                model.addAttribute("of", running.of());
                model.addAttribute("again", AGAIN_SECONDS);
                return "negotiation/impact-running";
            }
            case Found.Unplayable not -> {
                model.addAttribute(
                        "problems",
                        not.problems().stream()
                                .map(problem -> problem.sentence(LocaleContextHolder.getLocale()))
                                .distinct()
                                .toList());
                return "negotiation/impact-unplayable";
            }
        }
        return "negotiation/impact";
    }

    private void ready(ContractId contract, Compared compared, Impact impact, Shown shown, Model model) {
        Terms after = compared.after();
        YearMonth last = impact.months().getLast();
        model.addAttribute(
                "from", words.wording().period(Period.month(impact.months().getFirst())));
        model.addAttribute("until", words.wording().period(Period.month(last)));
        model.addAttribute("anyRecords", impact.judgeable().anyRecords());
        model.addAttribute("figures", words.figures(impact));
        model.addAttribute("months", months(impact));
        model.addAttribute(
                "unjudged",
                impact.judgeable().unjudged().stream()
                        .map(id -> words.objective(id, after, compared.before()))
                        .distinct()
                        .toList());
        model.addAttribute("happened", happenings.of(contract, compared, impact, shown.page()));
        LocalDate day = last.atEndOfMonth();
        model.addAttribute("curves", curves.of(compared, day));
        scenarios.show(compared, shown.tried(), model);
    }

    private List<ImpactRows.Month> months(Impact impact) {
        List<ImpactRows.Month> rows = new ArrayList<>();
        for (int at = 0; at < impact.months().size(); at++) {
            rows.add(new ImpactRows.Month(
                    words.wording().period(Period.month(impact.months().get(at))),
                    side(impact.before().months().get(at)),
                    side(impact.after().months().get(at))));
        }
        return rows;
    }

    private ImpactRows.Side side(Yield.Month month) {
        List<Assessment.Total> owed = month.owed();
        return new ImpactRows.Side(
                words.owed(owed), Integer.toString(month.missed().size()), month.atCap());
    }
}

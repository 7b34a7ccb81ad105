package io.makegood.web.contract;

import io.makegood.assess.Rehearsal;
import io.makegood.contract.Contract;
import io.makegood.contract.Draft;
import io.makegood.contract.TermsDocument;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Severity;
import io.makegood.web.contract.OfferController.Form;
import io.makegood.web.contract.compare.Comparison;
import io.makegood.web.terms.Advice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the two pages on which a draft becomes an offer. */
@Component
class OfferPage {
    private final ContractPage page;
    private final VersionPage versions;
    private final ContractWords wording;
    private final Clock clock;

    OfferPage(ContractPage page, VersionPage versions, ContractWords wording, Clock clock) {
        this.page = page;
        this.versions = versions;
        this.wording = wording;
        this.clock = clock;
    }

    static boolean hasWarnings(Terms terms) {
        return Lint.check(terms).stream().anyMatch(problem -> problem.severity() == Severity.WARNING);
    }

    String review(Actor actor, Draft draft, Form form, String refused, Model model) {
        VersionHistory history = page.show(actor, draft.contract(), model);
        changes(history, draft, model);
        List<Advice.Row> advice =
                Advice.all(Rehearsal.check(draft.terms()), draft.terms(), draft.contract(), wording.language());
        model.addAttribute("errors", of(Severity.ERROR, advice));
        model.addAttribute("warnings", of(Severity.WARNING, advice));
        model.addAttribute("notes", of(Severity.INFO, advice));
        model.addAttribute("onOffer", history.onOffer().map(Version::number).orElse(0));
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        versions.text(draft.terms(), model);
        return "contract/offer";
    }

    String confirm(Actor actor, Draft draft, Form form, LocalDate from, Model model) {
        VersionHistory history = page.show(actor, draft.contract(), model);
        Contract contract = page.head(actor, draft.contract(), model);
        changes(history, draft, model);
        model.addAttribute("number", history.latest().map(Version::number).orElse(0) + 1);
        model.addAttribute("other", contract.party(contract.side(actor).other()).name());
        model.addAttribute("hash", TermsDocument.of(draft.terms()).hash().hex());
        model.addAttribute("from", from);
        model.addAttribute("past", from.isBefore(history.today(clock.instant())));
        model.addAttribute("form", form);
        return "contract/offer-confirm";
    }

    /** What the draft changes against the version in force; before there is one, against the newest. */
    private void changes(VersionHistory history, Draft draft, Model model) {
        Optional<Version> against =
                history.inForce(history.today(clock.instant())).or(history::latest);
        model.addAttribute("against", against.map(Version::number).orElse(0));
        against.ifPresent(version -> model.addAttribute(
                "changes",
                Comparison.of(version.terms(), draft.terms(), wording.language())
                        .changes()));
    }

    private static List<Advice.Row> of(Severity severity, List<Advice.Row> advice) {
        return advice.stream()
                .filter(row -> row.severity().equals(severity.name()))
                .toList();
    }
}

package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Answer;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Standing;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.signing.Evidence;
import io.makegood.terms.Terms;
import io.makegood.web.contract.VersionController.Told;
import io.makegood.web.contract.compare.Comparison;
import io.makegood.web.contract.text.ReadableTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which a version is read: its text, what it changes, who signed, and what the reader may do with it. */
@Component
class VersionPage {
    private final ContractPage page;
    private final Evidence evidence;
    private final StateWords states;
    private final ContractWords wording;
    private final Clock clock;

    VersionPage(ContractPage page, Evidence evidence, StateWords states, ContractWords wording, Clock clock) {
        this.page = page;
        this.evidence = evidence;
        this.states = states;
        this.wording = wording;
        this.clock = clock;
    }

    /** Everything but the text. */
    Version show(Actor actor, Which which, Model model) {
        VersionHistory history = page.show(actor, which.contract(), model);
        Contract contract = page.head(actor, which.contract(), model);
        Version version = history.numbered(which.number());
        LocalDate today = history.today(clock.instant());
        model.addAttribute("version", VersionView.of(version));
        model.addAttribute("standing", history.standing(version, today).name());
        model.addAttribute("current", history.standing(version, today) == Standing.IN_FORCE);
        model.addAttribute("states", states.of(contract, history, version, today));
        model.addAttribute("signatures", SignatureRow.of(evidence.signatures(actor, version.id())));
        moves(actor, contract, version, model);
        changes(history, version, today, model);
        return version;
    }

    void text(Terms terms, Model model) {
        model.addAttribute("reading", ReadableTerms.of(terms, wording.language()));
    }

    /** The text of a version; each clause of it has a history. */
    void versionText(Version version, Model model) {
        text(version.terms(), model);
        model.addAttribute("clauseHistory", true);
    }

    void keyTerms(Terms terms, Model model) {
        model.addAttribute("key", KeyTerms.of(ReadableTerms.of(terms, wording.language())));
    }

    /** What the last step came to, told once above the page; a word that nobody knows says nothing. */
    void told(Told told, Model model) {
        tell("flash", "version.done.", told.done(), model);
        tell("refused", "version.refused.", told.refused(), model);
    }

    private void tell(String where, String texts, @Nullable String what, Model model) {
        boolean word = what != null && what.matches("[A-Za-z_]{1,40}");
        String text = word ? wording.sayOr(texts + what, "") : "";
        if (!text.isEmpty()) {
            model.addAttribute(where, text);
        }
    }

    private static void moves(Actor actor, Contract contract, Version version, Model model) {
        model.addAttribute("maySign", may(actor, Move.SIGN, contract, version));
        model.addAttribute("mayDecline", may(actor, Move.DECLINE, contract, version));
        model.addAttribute("mayWithdraw", may(actor, Move.WITHDRAW, contract, version));
    }

    private static boolean may(Actor actor, Move move, Contract contract, Version version) {
        return Lifecycle.may(actor, move, version, contract.side(actor)) == Answer.YES;
    }

    /**
     * Against what rules now; for what rules now or ruled before, against the version agreed before it; while nothing was ever
     * agreed, against what was offered before.
     */
    private void changes(VersionHistory history, Version version, LocalDate today, Model model) {
        Optional<Version> ruling = history.inForce(today).filter(other -> other.number() != version.number());
        Optional<Version> against = ruling.filter(other -> other.number() < version.number())
                .or(() -> before(history, version, Version::agreed))
                .or(() -> before(history, version, any -> true));
        model.addAttribute("inForceNumber", ruling.map(Version::number).orElse(0));
        model.addAttribute("against", against.map(Version::number).orElse(0));
        against.ifPresent(other -> model.addAttribute(
                "changes",
                Comparison.of(other.terms(), version.terms(), wording.language())
                        .changes()));
    }

    /** The newest of those before a version. */
    private static Optional<Version> before(VersionHistory history, Version version, Predicate<Version> which) {
        return history.all().stream()
                .filter(other -> other.number() < version.number())
                .filter(which)
                .reduce((first, second) -> second);
    }
}

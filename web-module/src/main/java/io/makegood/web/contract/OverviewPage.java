package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The home of a contract: where it stands, what the reader does next, what it costs and grants, and its versions. */
@Component
class OverviewPage {
    private final ContractPage page;
    private final StateWords states;
    private final NextStep next;
    private final ContractWords wording;
    private final Clock clock;
    private final List<OverviewPart> parts;

    OverviewPage(
            ContractPage page,
            StateWords states,
            NextStep next,
            ContractWords wording,
            Clock clock,
            List<OverviewPart> parts) {
        this.page = page;
        this.states = states;
        this.next = next;
        this.wording = wording;
        this.clock = clock;
        this.parts = List.copyOf(parts);
    }

    Contract head(Actor actor, ContractId id, Model model) {
        return page.head(actor, id, model);
    }

    void show(Actor actor, ContractId id, Model model) {
        VersionHistory history = page.show(actor, id, model);
        Contract contract = page.head(actor, id, model);
        LocalDate today = history.today(clock.instant());
        model.addAttribute("states", states.of(contract, history, today));
        model.addAttribute("next", next.of(actor, contract, history));
        model.addAttribute("mayWrite", actor.is(Role.NEGOTIATOR));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.of(actor, contract).stream())
                        .toList());
        model.addAttribute("ourSide", contract.side(actor).name());
        Optional<Version> shown = history.inForce(today).or(history::onOffer).or(history::latest);
        shown.ifPresent(version -> terms(version, history.inForce(today).isPresent(), model));
    }

    private void terms(Version version, boolean inForce, Model model) {
        ReadableTerms terms = ReadableTerms.of(version.terms(), wording.language());
        model.addAttribute("key", KeyTerms.of(terms));
        model.addAttribute("setting", setting(terms));
        model.addAttribute("shownNumber", version.number());
        model.addAttribute("shownInForce", inForce);
    }

    private static List<Line> setting(ReadableTerms terms) {
        return terms.chapters().getFirst().blocks().getFirst().lines().stream()
                .filter(line -> !line.id().equals("title"))
                .toList();
    }
}

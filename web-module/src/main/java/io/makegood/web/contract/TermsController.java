package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The terms that rule a day: today's, or those of any other day, as they were known then and as they are known now. */
@Controller
class TermsController {
    private final ContractPage page;
    private final VersionPage versions;
    private final StateWords states;
    private final Clock clock;

    TermsController(ContractPage page, VersionPage versions, StateWords states, Clock clock) {
        this.page = page;
        this.versions = versions;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/terms")
    String terms(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String on, Model model) {
        ContractId contract = ContractId.parse(id);
        VersionHistory history = page.show(actor, contract, model);
        LocalDate today = history.today(clock.instant());
        Optional<LocalDate> asked = date(on);
        model.addAttribute("on", on);
        model.addAttribute("unreadable", !on.isBlank() && asked.isEmpty());
        LocalDate day = asked.orElse(today);
        model.addAttribute("day", day);
        model.addAttribute("past", !day.equals(today));
        history.inForce(day).ifPresent(version -> ruling(page.head(actor, contract, model), history, version, model));
        knownThen(history, day, today, model);
        return "contract/terms";
    }

    private void ruling(Contract contract, VersionHistory history, Version version, Model model) {
        model.addAttribute("version", VersionView.of(version));
        model.addAttribute("states", states.of(contract, history, version, history.today(clock.instant())));
        versions.versionText(version, model);
    }

    /** Where those who looked at that day's terms on that very day saw others than we see now. */
    private void knownThen(VersionHistory history, LocalDate day, LocalDate today, Model model) {
        if (!day.isBefore(today)) {
            return;
        }
        ZoneId zone = ContractWords.zone(history);
        Instant endOfDay = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        int now = history.inForce(day).map(Version::number).orElse(0);
        int then = history.inForce(day, endOfDay).map(Version::number).orElse(0);
        if (now != then) {
            model.addAttribute("then", then);
            model.addAttribute(
                    "agreedAt", history.numbered(Math.max(now, then)).progress().since());
            model.addAttribute("zone", zone);
        }
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}

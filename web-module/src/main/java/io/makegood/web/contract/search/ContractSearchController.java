package io.makegood.web.contract.search;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.web.contract.ContractPage;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one clause, and the search in all versions and threads of a contract. */
@Controller
class ContractSearchController {
    private final ContractPage page;
    private final Contracts contracts;
    private final Search search;
    private final Clock clock;

    ContractSearchController(ContractPage page, Contracts contracts, Search search, Clock clock) {
        this.page = page;
        this.contracts = contracts;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/clauses/{chapter}")
    String clause(Actor actor, @PathVariable ContractId id, @PathVariable String chapter, Model model) {
        page.head(actor, id, model);
        VersionHistory history = contracts.versions(actor, id);
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute(
                "clause",
                ClauseHistory.of(history, chapter, history.today(clock.instant()), language)
                        .orElseThrow(() -> new NotFound("clause " + chapter)));
        return "contract/clause";
    }

    @GetMapping("/contracts/{id}/search")
    String search(Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "") String q, Model model) {
        page.head(actor, id, model);
        String words = q.strip();
        model.addAttribute("q", words);
        model.addAttribute("asked", !words.isEmpty());
        model.addAttribute("tooShort", words.codePointCount(0, words.length()) < Search.SHORTEST);
        model.addAttribute("tooLong", words.length() > Search.LONGEST);
        model.addAttribute("found", search.of(actor, id, words));
        return "contract/search";
    }
}

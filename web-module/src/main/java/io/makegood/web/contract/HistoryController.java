package io.makegood.web.contract;

import io.makegood.audit.AuditEvent;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.ContractId;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HistoryController {
    private final AuditTrail audit;
    private final ContractPage page;

    HistoryController(AuditTrail audit, ContractPage page) {
        this.audit = audit;
        this.page = page;
    }

    /** An event of the chain as it is read. */
    record EventRow(int number, Instant at, String person, String kind, Map<String, String> content, String hash) {}

    @GetMapping("/contracts/{id}/history")
    String history(Actor actor, @PathVariable String id, Model model) {
        ContractId contract = ContractId.parse(id);
        page.show(actor, contract, model);
        model.addAttribute(
                "events", audit.events(contract.chain()).stream().map(this::row).toList());
        Verification verification = audit.verify(contract.chain());
        model.addAttribute("intact", verification instanceof Verification.Intact);
        model.addAttribute("broken", verification instanceof Verification.Broken broken ? broken.number() : 0);
        return "contract/history";
    }

    @GetMapping("/contracts/{id}/compare")
    String compare(Actor actor, @PathVariable String id, @RequestParam int from, @RequestParam int to, Model model) {
        VersionHistory history = page.show(actor, ContractId.parse(id), model);
        Version before = history.numbered(from);
        Version after = history.numbered(to);
        model.addAttribute("comparison", TermsComparison.of(before.terms(), after.terms()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "contract/compare";
    }

    private EventRow row(AuditEvent event) {
        return new EventRow(
                event.link().number(),
                event.at(),
                event.by().person().map(page::name).orElse(""),
                event.kind(),
                new TreeMap<>(event.content()),
                event.link().hash().hex());
    }
}

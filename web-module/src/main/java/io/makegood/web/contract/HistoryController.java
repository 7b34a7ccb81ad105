package io.makegood.web.contract;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The contract's history: what happened, whether the chain of it holds, and the same to take away. */
@Controller
class HistoryController {
    private static final int PAGE_SIZE = 25;

    private final AuditTrail audit;
    private final Contracts contracts;
    private final ContractPage page;
    private final Timeline timeline;

    HistoryController(AuditTrail audit, Contracts contracts, ContractPage page, Timeline timeline) {
        this.audit = audit;
        this.contracts = contracts;
        this.page = page;
        this.timeline = timeline;
    }

    @GetMapping("/contracts/{id}/history")
    String history(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        Contract contract = page.head(actor, ContractId.parse(id), model);
        List<Timeline.Row> all = timeline.of(contract);
        List<Timeline.Row> rows = all.stream()
                .filter(row -> kind.isEmpty() || row.proof().room().equals(kind))
                .toList();
        int at = Math.max(1, number);
        model.addAttribute("kinds", Timeline.rooms(all));
        model.addAttribute("kind", kind);
        model.addAttribute("page", at);
        model.addAttribute("count", rows.size());
        model.addAttribute("more", rows.size() > (long) at * PAGE_SIZE);
        model.addAttribute(
                "events",
                rows.stream().skip((at - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList());
        verified(contract, all, model);
        return "contract/history";
    }

    @GetMapping("/contracts/{id}/history.json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable String id) {
        Contract contract = contracts.of(actor, ContractId.parse(id));
        return file(
                "history.json",
                MediaType.APPLICATION_JSON,
                HistoryFile.json(audit.events(contract.id().chain())));
    }

    @GetMapping("/contracts/{id}/history.csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable String id) {
        Contract contract = contracts.of(actor, ContractId.parse(id));
        MediaType csv = MediaType.parseMediaType("text/csv;charset=UTF-8");
        return file("history.csv", csv, HistoryFile.csv(timeline.of(contract)));
    }

    private void verified(Contract contract, List<Timeline.Row> all, Model model) {
        Verification verification = audit.verify(contract.id().chain());
        model.addAttribute("intact", verification instanceof Verification.Intact);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "lastHash", all.isEmpty() ? "" : all.getFirst().proof().hash());
        if (verification instanceof Verification.Broken broken) {
            model.addAttribute("broken", broken.number());
            model.addAttribute("fault", broken.fault().name());
        }
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}

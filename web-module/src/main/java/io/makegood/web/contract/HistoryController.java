package io.makegood.web.contract;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.EventPage;
import io.makegood.audit.Sha256;
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
    private static final List<String> KINDS =
            List.of("contract", "negotiation", "version", "record", "records", "statement", "evidence");

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

    /** Pages lead to the older events: a number stays where it is when new ones are added. */
    @GetMapping("/contracts/{id}/history")
    String history(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            Model model) {
        Contract contract = page.head(actor, ContractId.parse(id), model);
        EventPage shown = audit.page(contract.id().chain(), KINDS.contains(kind) ? kind : "", before, PAGE_SIZE);
        List<Timeline.Row> rows = timeline.rows(contract, shown.events());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", kind);
        model.addAttribute("newest", before == Integer.MAX_VALUE);
        model.addAttribute("more", shown.more());
        model.addAttribute("last", rows.isEmpty() ? 0 : rows.getLast().number());
        model.addAttribute("events", rows);
        verified(contract, model);
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

    private void verified(Contract contract, Model model) {
        Verification verification = audit.verify(contract.id().chain());
        model.addAttribute("intact", verification instanceof Verification.Intact);
        model.addAttribute(
                "lastHash",
                audit.newestHash(contract.id().chain()).map(Sha256::hex).orElse(""));
        switch (verification) {
            case Verification.Intact whole -> model.addAttribute("total", whole.events());
            case Verification.Broken broken -> {
                model.addAttribute("broken", broken.number());
                model.addAttribute("fault", broken.fault().name());
            }
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

package io.makegood.web.evidence;

import io.makegood.audit.Checkpoint;
import io.makegood.audit.PlatformKey;
import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.evidence.Bundle;
import io.makegood.evidence.EvidenceBundles;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.web.contract.ContractPage;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The evidence of a contract: the bundle to carry away, the checkpoints to keep, and the check of what lies here. */
@Controller
class EvidenceController {
    private final EvidenceBundles bundles;
    private final PlatformKey key;
    private final ContractPage page;

    EvidenceController(EvidenceBundles bundles, PlatformKey key, ContractPage page) {
        this.bundles = bundles;
        this.key = key;
        this.page = page;
    }

    /** A checkpoint as a line of the table. */
    record Row(int number, Instant at, String head) {}

    @GetMapping("/contracts/{id}/evidence")
    String evidence(Actor actor, @PathVariable ContractId id, Model model) {
        page.head(actor, id, model);
        model.addAttribute("key", key.fingerprint().hex());
        model.addAttribute(
                "checkpoints",
                bundles.checkpoints(actor, id).stream()
                        .map(Checkpoint::said)
                        .map(said ->
                                new Row(said.number(), said.at(), said.head().hex()))
                        .toList());
        return "evidence/evidence";
    }

    @PostMapping("/contracts/{id}/evidence/check")
    String check(Actor actor, @PathVariable ContractId id, Model model) {
        model.addAttribute(
                "verdict",
                VerdictView.of(bundles.check(actor, id), key.fingerprint().hex()));
        return evidence(actor, id, model);
    }

    /** Handing a bundle out is an event of the history, so that it is asked for by a form. */
    @PostMapping("/contracts/{id}/evidence")
    ResponseEntity<StreamingResponseBody> bundle(Actor actor, @PathVariable ContractId id, Model model) {
        Contract contract = page.head(actor, id, model);
        Bundle bundle = bundles.make(actor, id);
        String name = "evidence-" + contract.id().toString().substring(0, 8) + ".zip";
        return attachment(name, MediaType.parseMediaType("application/zip")).body(bundle::write);
    }

    /** The very bytes that were signed. */
    @GetMapping("/contracts/{id}/evidence/checkpoints/{number}/checkpoint.json")
    ResponseEntity<byte[]> checkpoint(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        return attachment("checkpoint-" + number + ".json", MediaType.APPLICATION_JSON)
                .body(find(actor, id, number).payload());
    }

    @GetMapping("/contracts/{id}/evidence/checkpoints/{number}/checkpoint.sig")
    ResponseEntity<byte[]> signature(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        return attachment("checkpoint-" + number + ".sig", MediaType.APPLICATION_OCTET_STREAM)
                .body(find(actor, id, number).signature());
    }

    private Checkpoint find(Actor actor, ContractId id, int number) {
        return bundles.checkpoints(actor, id).stream()
                .filter(checkpoint -> checkpoint.said().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("checkpoint " + number + " of contract " + id));
    }

    private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}

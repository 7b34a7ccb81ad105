package io.makegood.web.contract;

import io.makegood.contract.CloseResult;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Answer;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.signing.Evidence;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class VersionController {
    private final Contracts contracts;
    private final Offers offers;
    private final Evidence evidence;
    private final ContractPage page;

    VersionController(Contracts contracts, Offers offers, Evidence evidence, ContractPage page) {
        this.contracts = contracts;
        this.offers = offers;
        this.evidence = evidence;
        this.page = page;
    }

    @GetMapping("/contracts/{id}/versions/{number}")
    String text(Actor actor, @PathVariable String id, @PathVariable int number, Model model) {
        ContractId contract = ContractId.parse(id);
        VersionHistory history = page.show(actor, contract, model);
        Version version = history.numbered(number);
        Side side = contracts.of(actor, contract).side(actor);
        model.addAttribute("version", VersionView.of(version));
        model.addAttribute("signatures", SignatureRow.of(evidence.signatures(actor, version.id())));
        model.addAttribute("maySign", Lifecycle.may(actor, Move.SIGN, version, side) == Answer.YES);
        model.addAttribute("mayDecline", Lifecycle.may(actor, Move.DECLINE, version, side) == Answer.YES);
        model.addAttribute("mayWithdraw", Lifecycle.may(actor, Move.WITHDRAW, version, side) == Answer.YES);
        return "contract/version";
    }

    /** The very bytes that were hashed and signed. */
    @GetMapping("/contracts/{id}/versions/{number}/terms.json")
    ResponseEntity<byte[]> bytes(Actor actor, @PathVariable String id, @PathVariable int number) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("terms-version-" + number + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(version.bytes());
    }

    @PostMapping("/contracts/{id}/versions/{number}/withdraw")
    String withdraw(Actor actor, @PathVariable String id, @PathVariable int number, @RequestParam String reason) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        return after(offers.withdraw(actor, version.id(), cut(reason)), version);
    }

    @PostMapping("/contracts/{id}/versions/{number}/decline")
    String decline(Actor actor, @PathVariable String id, @PathVariable int number, @RequestParam String reason) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        return reason.isBlank()
                ? "redirect:" + url(version) + "?refused=reason"
                : after(offers.decline(actor, version.id(), cut(reason)), version);
    }

    private static String after(CloseResult result, Version version) {
        return switch (result) {
            case CloseResult.Closed closed -> "redirect:" + url(version);
            case CloseResult.NoLongerOnOffer late -> "redirect:" + url(version) + "?refused=late";
            case CloseResult.SignedByUs signed -> "redirect:" + url(version) + "?refused=signed";
        };
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), 2000));
    }

    private static String url(Version version) {
        return "/contracts/" + version.contract() + "/versions/" + version.number();
    }
}

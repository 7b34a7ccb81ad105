package io.makegood.web.contract;

import io.makegood.contract.CloseResult;
import io.makegood.contract.Contracts;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class VersionController {
    private static final int LONGEST_REASON = 2000;

    private final Contracts contracts;
    private final Offers offers;
    private final VersionPage page;

    VersionController(Contracts contracts, Offers offers, VersionPage page) {
        this.contracts = contracts;
        this.offers = offers;
        this.page = page;
    }

    /** What the step before came to, as words of the address. */
    record Told(@Nullable String done, @Nullable String refused) {}

    /** A reason that was refused, and why. */
    record Refused(String move, String reason, String why) {}

    @GetMapping("/contracts/{id}/versions/{number}")
    String text(Actor actor, Which which, Told told, Model model) {
        page.told(told, model);
        return text(actor, which, model);
    }

    private String text(Actor actor, Which which, Model model) {
        Version version = page.show(actor, which, model);
        page.versionText(version, model);
        return "contract/version";
    }

    /** The very bytes that were hashed and signed. */
    @GetMapping("/contracts/{id}/versions/{number}/terms.json")
    ResponseEntity<byte[]> bytes(Actor actor, Which which) {
        Version version = version(actor, which);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("terms-version-" + which.number() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(version.bytes());
    }

    @PostMapping("/contracts/{id}/versions/{number}/withdraw")
    String withdraw(Actor actor, Which which, @RequestParam String reason, Model model) {
        Version version = version(actor, which);
        if (isLong(reason)) {
            return again(actor, which, new Refused("withdraw", reason, "version.reason.long"), model);
        }
        return after(offers.withdraw(actor, version.id(), reason), which, "withdrawn");
    }

    @PostMapping("/contracts/{id}/versions/{number}/decline")
    String decline(Actor actor, Which which, @RequestParam String reason, Model model) {
        Version version = version(actor, which);
        if (reason.isBlank() || isLong(reason)) {
            String why = reason.isBlank() ? "version.reason.missing" : "version.reason.long";
            return again(actor, which, new Refused("decline", reason, why), model);
        }
        return after(offers.decline(actor, version.id(), reason), which, "declined");
    }

    private String again(Actor actor, Which which, Refused refused, Model model) {
        model.addAttribute("refusedReason", refused);
        return text(actor, which, model);
    }

    private Version version(Actor actor, Which which) {
        return contracts.versions(actor, which.contract()).numbered(which.number());
    }

    private static boolean isLong(String reason) {
        return reason.strip().length() > LONGEST_REASON;
    }

    private static String after(CloseResult result, Which which, String done) {
        return "redirect:" + which.url()
                + switch (result) {
                    case CloseResult.Closed closed -> "?done=" + done;
                    case CloseResult.NoLongerOnOffer late -> "?refused=NO_LONGER_ON_OFFER";
                    case CloseResult.SignedByUs signed -> "?refused=SIGNED_BY_US";
                };
    }
}

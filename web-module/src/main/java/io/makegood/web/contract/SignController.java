package io.makegood.web.contract;

import io.makegood.audit.Sha256;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.signing.BeginResult;
import io.makegood.signing.IntentId;
import io.makegood.signing.Refusal;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import io.makegood.web.contract.VersionController.Told;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Signing in two steps: read what changes and what it costs, as long as it takes; then, with an intent of five minutes,
 * the act.
 */
@Controller
class SignController {
    private final Contracts contracts;
    private final Signing signing;
    private final VersionPage page;
    private final ContractWords wording;

    SignController(Contracts contracts, Signing signing, VersionPage page, ContractWords wording) {
        this.contracts = contracts;
        this.signing = signing;
        this.page = page;
        this.wording = wording;
    }

    /** What was typed to sign; the code is never shown again. */
    record Form(
            String intent,
            String nonce,
            String name,
            String capacity,
            String code,
            @Nullable Boolean agree) implements Serializable {
        /** A box that is not ticked is not sent. */
        Form {
            agree = Boolean.TRUE.equals(agree);
        }
    }

    /** Reading; once {@link #begin} has made an intent, the same address is where one signs. */
    @GetMapping("/contracts/{id}/versions/{number}/sign")
    String ask(Actor actor, Which which, Told told, Model model) {
        page.told(told, model);
        if (model.containsAttribute("form")) {
            return asked(actor, which, "", model);
        }
        Version version = page.show(actor, which, model);
        page.keyTerms(version.terms(), model);
        return "contract/sign-read";
    }

    @PostMapping("/contracts/{id}/versions/{number}/sign/begin")
    String begin(Actor actor, Which which, @RequestParam String hash, RedirectAttributes next) {
        Version version = version(actor, which);
        return switch (signing.begin(actor, version.id(), new Sha256(hash))) {
            case BeginResult.Begun begun -> {
                String intent = begun.intent().id().toString();
                next.addFlashAttribute("form", new Form(intent, begun.intent().nonce(), actor.name(), "", "", false));
                yield "redirect:" + which.url() + "/sign";
            }
            case BeginResult.Refused refused -> refused(which, refused.why());
        };
    }

    @PostMapping("/contracts/{id}/versions/{number}/sign")
    String sign(Actor actor, Which which, Form form, Authentication session, Model model) {
        Version version = version(actor, which);
        model.addAttribute("form", form);
        if (!Boolean.TRUE.equals(form.agree()) || isNoText(form.name()) || isNoText(form.capacity())) {
            return asked(actor, which, "BLANK", model);
        }
        return switch (signing.sign(actor, request(version, form, session))) {
            case SignResult.Signed signed ->
                "redirect:" + which.url() + "?done=" + (signed.agreed() ? "agreed" : "signed");
            case SignResult.Refused refused ->
                refused.why().isAboutTheCode()
                        ? asked(actor, which, refused.why().name(), model)
                        : refused(which, refused.why());
        };
    }

    /** With an intent that is over one may read and begin again; everything else is told where the version is. */
    private static String refused(Which which, Refusal why) {
        boolean again = why == Refusal.INTENT_EXPIRED || why == Refusal.INTENT_USED;
        return "redirect:" + which.url() + (again ? "/sign" : "") + "?refused=" + why;
    }

    private String asked(Actor actor, Which which, String refused, Model model) {
        Version version = page.show(actor, which, model);
        page.keyTerms(version.terms(), model);
        model.addAttribute("wrong", refused);
        return "contract/sign";
    }

    private Version version(Actor actor, Which which) {
        return contracts.versions(actor, which.contract()).numbered(which.number());
    }

    private SignRequest request(Version version, Form form, Authentication session) {
        Object[] values = {version.number(), version.hash().hex()};
        SignRequest.Words words = new SignRequest.Words(
                wording.language().getLanguage(),
                wording.say("sign.meaning", values),
                wording.say("sign.consent", values));
        Instant signedIn = signedInAt(session);
        SignRequest.Declared declared = new SignRequest.Declared(form.name(), form.capacity(), words, signedIn);
        return new SignRequest(IntentId.parse(form.intent()), form.nonce(), declared, form.code());
    }

    /** When the first factor of this session was shown. */
    private static Instant signedInAt(Authentication session) {
        return session.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("Signed in without a factor"));
    }

    private static boolean isNoText(String typed) {
        return typed.isBlank() || typed.strip().length() > 200;
    }
}

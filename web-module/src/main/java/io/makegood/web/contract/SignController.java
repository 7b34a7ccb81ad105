package io.makegood.web.contract;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.signing.BeginResult;
import io.makegood.signing.IntentId;
import io.makegood.signing.Refusal;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SignController {
    private final Contracts contracts;
    private final Signing signing;
    private final ContractPage page;
    private final MessageSource texts;

    SignController(Contracts contracts, Signing signing, ContractPage page, MessageSource texts) {
        this.contracts = contracts;
        this.signing = signing;
        this.page = page;
        this.texts = texts;
    }

    /** What was typed to sign; the code is never shown again. */
    record Form(String intent, String nonce, String name, String capacity, String code, boolean agree)
            implements Serializable {}

    @PostMapping("/contracts/{id}/versions/{number}/sign/begin")
    String begin(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String hash,
            RedirectAttributes next) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        return switch (signing.begin(actor, version.id(), new Sha256(hash))) {
            case BeginResult.Begun begun -> {
                String intent = begun.intent().id().toString();
                next.addFlashAttribute("form", new Form(intent, begun.intent().nonce(), actor.name(), "", "", false));
                yield "redirect:" + url(version) + "/sign";
            }
            case BeginResult.Refused refused -> "redirect:" + url(version) + "?refused=" + refused.why();
        };
    }

    @GetMapping("/contracts/{id}/versions/{number}/sign")
    String ask(Actor actor, @PathVariable String id, @PathVariable int number, Model model) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        return model.containsAttribute("form") ? asked(actor, version, "", model) : "redirect:" + url(version);
    }

    @PostMapping("/contracts/{id}/versions/{number}/sign")
    String sign(
            Actor actor,
            @PathVariable String id,
            Form form,
            Authentication session,
            @PathVariable int number,
            Model model) {
        Version version = contracts.versions(actor, ContractId.parse(id)).numbered(number);
        model.addAttribute("form", form);
        if (!form.agree() || isNoText(form.name()) || isNoText(form.capacity())) {
            return asked(actor, version, "BLANK", model);
        }
        SignRequest request = request(version, form, session);
        return switch (signing.sign(actor, request)) {
            case SignResult.Signed signed -> "redirect:" + url(version);
            case SignResult.Refused refused -> refused(actor, version, refused.why(), model);
        };
    }

    private String refused(Actor actor, Version version, Refusal why, Model model) {
        return why.isAboutTheCode()
                ? asked(actor, version, why.name(), model)
                : "redirect:" + url(version) + "?refused=" + why;
    }

    private String asked(Actor actor, Version version, String refused, Model model) {
        page.show(actor, version.contract(), model);
        model.addAttribute("version", VersionView.of(version));
        model.addAttribute("refused", refused);
        return "contract/sign";
    }

    private SignRequest request(Version version, Form form, Authentication session) {
        Locale language = LocaleContextHolder.getLocale();
        Object[] values = {version.number(), version.hash().hex()};
        SignRequest.Words words = new SignRequest.Words(
                language.getLanguage(),
                texts.getMessage("sign.meaning", values, language),
                texts.getMessage("sign.consent", values, language));
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

    private static String url(Version version) {
        return "/contracts/" + version.contract() + "/versions/" + version.number();
    }
}

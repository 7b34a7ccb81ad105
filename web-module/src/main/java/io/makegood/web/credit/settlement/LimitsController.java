package io.makegood.web.credit.settlement;

import io.makegood.credit.settlement.ApprovalLimit;
import io.makegood.credit.settlement.ApprovalLimits;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import io.makegood.web.credit.Wording;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Up to which amounts the roles of the own organisation may approve. */
@Controller
class LimitsController {
    private static final String NUMBER = "\\d{1,12}([.,]\\d{1,2})?";

    private final ApprovalLimits limits;
    private final Parties parties;
    private final Wording wording;

    LimitsController(ApprovalLimits limits, Parties parties, Wording wording) {
        this.limits = limits;
        this.parties = parties;
        this.wording = wording;
    }

    /** What was typed; an empty amount lifts the limit. */
    record Form(Role role, String currency, String amount) {}

    record Row(String role, String amount, String since, String by) {}

    @GetMapping("/admin/approval-limits")
    String show(Actor actor, Model model) {
        return shown(actor, new Form(Role.FINANCE, "PLN", ""), "", model);
    }

    @PostMapping("/admin/approval-limits")
    String set(Actor actor, Form form, Model model, RedirectAttributes flash) {
        Optional<Currency> currency = Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(form.currency().strip()))
                .findFirst();
        String amount = form.amount().replaceAll("[\\s\u00a0]", "").replace(',', '.');
        if (currency.isEmpty()) {
            return shown(actor, form, "limits.no.currency", model);
        }
        if (!ApprovalLimits.APPROVERS.contains(form.role()) || !(amount.isEmpty() || amount.matches(NUMBER))) {
            return shown(actor, form, "limits.no.amount", model);
        }
        limits.set(
                actor,
                form.role(),
                currency.get(),
                amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)));
        flash.addFlashAttribute("flash", wording.say("limits.saved"));
        return "redirect:/admin/approval-limits";
    }

    private String shown(Actor actor, Form form, String wrong, Model model) {
        model.addAttribute("rows", limits.of(actor).stream().map(this::row).toList());
        model.addAttribute(
                "history", limits.history(actor).stream().map(this::row).toList());
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        return "settlement/limits";
    }

    private Row row(ApprovalLimit limit) {
        String unit = limit.currency().getCurrencyCode();
        return new Row(
                wording.say("role." + limit.role().name()),
                limit.amount()
                        .map(amount -> wording.unit(unit, amount.setScale(2, java.math.RoundingMode.UNNECESSARY)))
                        .orElse(wording.say("limits.none", unit)),
                wording.instant(limit.since().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)),
                parties.person(limit.by()).name());
    }
}

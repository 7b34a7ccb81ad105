package io.makegood.web.terms.whole;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.terms.Terms;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.PartPages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A part with all that the terms language can say of it, as a form that is made from its types. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/whole/{section}/{name}")
class WholeController {

    private final DraftDesk drafts;
    private final MessageSource texts;

    WholeController(DraftDesk drafts, MessageSource texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    /** Which part of which contract the address names. */
    record Address(ContractId id, String section, String name) {
        WholePart<?> part() {
            return WholePart.of(section, name);
        }
    }

    /** From the path alone: a field of a part may be called id or name too. */
    @ModelAttribute
    Address address(@PathVariable ContractId id, @PathVariable String section, @PathVariable String name) {
        return new Address(id, section, name);
    }

    @GetMapping
    String show(Actor actor, @ModelAttribute(binding = false) Address address, Model model) {
        Draft draft = drafts.open(actor, address.id());
        WholePart<?> part = address.part();
        return page(model, new Page<>(address, part, draft), written(part, draft.terms()), Set.of());
    }

    @PostMapping
    String post(
            Actor actor,
            @ModelAttribute(binding = false) Address address,
            @RequestParam int revision,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        Page<?> page = new Page<>(address, address.part(), drafts.open(actor, address.id()));
        Typed typed = Typed.of(posted).after(act);
        model.addAttribute("unsaved", true);
        if (act.equals("check")) {
            Map<String, String> problems =
                    PartReading.of(typed, page.part().type()).problems();
            model.addAttribute("problems", problems);
            return page(model, page, typed, problems.keySet());
        }
        return act.equals("save")
                ? save(actor, model, page, typed, revision)
                : page(model, page, typed, Set.of(act.replaceAll("^(add|insert|up|down|remove|show):", "")));
    }

    /** The part of the page that is swapped while one types. */
    @PostMapping("/check")
    String check(
            Actor actor,
            @ModelAttribute(binding = false) Address address,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        page(model, new Page<>(address, address.part(), drafts.open(actor, address.id())), Typed.of(posted), Set.of());
        return "terms/wholecheck :: answer";
    }

    private <T> String save(Actor actor, Model model, Page<T> page, Typed typed, int revision) {
        PartReading.Read<T> read = PartReading.of(typed, page.part().type());
        if (read.value().isEmpty()) {
            model.addAttribute("problems", read.problems());
            return page(model, page, typed, read.problems().keySet());
        }
        ContractId contract = page.address().id();
        Optional<DraftDesk.StaleNotice> stale = drafts.save(actor, contract, revision, terms -> page.part()
                .put(terms, read.value().get()));
        if (stale.isPresent()) {
            model.addAttribute("staleNotice", stale.get());
            return page(model, new Page<>(page.address(), page.part(), drafts.open(actor, contract)), typed, Set.of());
        }
        return PartPages.outline(contract);
    }

    private <T> String page(Model model, Page<T> page, Typed typed, Set<String> touched) {
        PartReading.Read<T> read = PartReading.of(typed, page.part().type());
        Terms terms = page.draft().terms();
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        model.addAttribute("contract", page.address().id());
        model.addAttribute("address", page.address());
        model.addAttribute("revision", page.draft().revision());
        model.addAttribute("touched", new HashSet<>(touched));
        List<PartField> fields = new PartFields(read.typed(), words(), references(terms))
                .of(page.part().type());
        WholeSaid said = read.value()
                .map(value -> WholeSaid.of(page.part(), value, terms))
                .orElse(WholeSaid.NOTHING);
        model.addAttribute("fields", fields);
        model.addAttribute("notes", PartNotes.of(fields, said.placed()));
        model.addAttribute("said", said);
        return "terms/whole";
    }

    private static <T> Typed written(WholePart<T> part, Terms terms) {
        return PartWriting.of(part.in(terms), part.type());
    }

    private PartWords words() {
        return new PartWords(texts, LocaleContextHolder.getLocale());
    }

    private References references(Terms terms) {
        Locale language = LocaleContextHolder.getLocale();
        return References.in(
                terms,
                texts.getMessage("terms.calendar.roundTheClock", null, language),
                texts.getMessage("terms.wholeContract", null, language));
    }

    private record Page<T>(Address address, WholePart<T> part, Draft draft) {}
}

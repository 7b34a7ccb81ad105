package io.makegood.web.terms.start;

import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.PartPages;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import io.makegood.web.terms.objective.Kind;
import io.makegood.web.terms.setting.HeaderForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a draft begins: a template of the library, an earlier contract of one's own, or nothing. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit/start")
class StartController {

    private final PartPages pages;
    private final Contracts contracts;

    StartController(PartPages pages, Contracts contracts) {
        this.pages = pages;
        this.contracts = contracts;
    }

    @GetMapping
    String choose(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = pages.open(actor, id);
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute(
                "templates",
                Templates.all().stream()
                        .map(template -> TemplateRow.of(template, language))
                        .toList());
        model.addAttribute("earlier", earlier(actor, id));
        model.addAttribute("groups", Kind.Group.values());
        model.addAttribute("written", isWritten(draft.terms()));
        return pages.show(model, draft, new PartPages.View("start", ""), "");
    }

    @GetMapping("/{template}")
    String ask(Actor actor, @PathVariable ContractId id, @PathVariable String template, Model model) {
        Draft draft = pages.open(actor, id);
        Template chosen = find(template);
        String language = LocaleContextHolder.getLocale().getLanguage().equals("pl") ? "pl" : "en";
        Terms terms = chosen.terms(language);
        return page(
                model,
                draft,
                chosen,
                HeaderForm.of(StartForm.header(draft.terms().header(), terms.header())),
                StartForm.of(terms));
    }

    @PostMapping("/{template}")
    String begin(
            Actor actor,
            @PathVariable ContractId id,
            @PathVariable String template,
            @RequestParam int revision,
            @ModelAttribute HeaderForm head,
            @ModelAttribute StartForm start,
            Model model) {
        Draft draft = pages.open(actor, id);
        Template chosen = find(template);
        Reading reading = new Reading();
        Header header = head.read(reading);
        StartForm.Begun begun = start.begin(reading, chosen, header, isWritten(draft.terms()));
        shown(model, draft, chosen, start);
        return pages.save(
                actor,
                model,
                new PartPages.Typed(draft, revision, new PartPages.View("begin", chosen.id()), head, reading),
                terms -> begun.terms());
    }

    /** The newest version of another contract, for the parties and the term of this one. */
    @PostMapping("/earlier")
    String copy(
            Actor actor,
            @PathVariable ContractId id,
            @RequestParam ContractId from,
            @RequestParam int revision,
            Model model) {
        Draft draft = pages.open(actor, id);
        Terms known = contracts
                .versions(actor, from)
                .latest()
                .map(Version::terms)
                .orElseThrow(() -> new NotFound("a version of contract " + from));
        Header header = StartForm.header(draft.terms().header(), known.header());
        return pages.save(
                actor,
                model,
                new PartPages.Typed(draft, revision, new PartPages.View("start", ""), "", new Reading()),
                terms -> TermsChange.header(known, header));
    }

    private String page(Model model, Draft draft, Template template, HeaderForm head, StartForm start) {
        shown(model, draft, template, start);
        return pages.show(model, draft, new PartPages.View("begin", template.id()), head);
    }

    private static void shown(Model model, Draft draft, Template template, StartForm start) {
        model.addAttribute("template", TemplateRow.of(template, LocaleContextHolder.getLocale()));
        model.addAttribute("start", start);
        model.addAttribute("written", isWritten(draft.terms()));
    }

    private static Template find(String id) {
        return Templates.of(id).orElseThrow(() -> new NotFound("template " + id));
    }

    private static boolean isWritten(Terms terms) {
        return !terms.objectives().isEmpty() || !terms.clauses().isEmpty();
    }

    private List<Choices.Named> earlier(Actor actor, ContractId id) {
        return contracts.visibleTo(actor).stream()
                .filter(row -> !row.id().equals(id))
                .filter(row -> hasVersion(actor, row))
                .limit(20)
                .map(row -> new Choices.Named(row.id().toString(), row.title()))
                .toList();
    }

    private boolean hasVersion(Actor actor, ContractRow row) {
        Optional<Version> latest = contracts.versions(actor, row.id()).latest();
        return latest.isPresent();
    }

    /** A template with what it promises, in the reader's language. */
    record TemplateRow(String id, String name, List<String> promises, List<String> sources) {
        static TemplateRow of(Template template, Locale language) {
            return new TemplateRow(
                    template.id(),
                    template.about().name().in(language),
                    template.about().promises().stream()
                            .map(words -> words.in(language))
                            .toList(),
                    template.about().sources());
        }
    }
}

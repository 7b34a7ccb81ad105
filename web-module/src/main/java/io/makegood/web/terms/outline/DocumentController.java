package io.makegood.web.terms.outline;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.Actor;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableTerms;
import io.makegood.web.terms.DraftDesk;
import io.makegood.web.terms.PartPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The draft as one JSON document: downloaded, uploaded, or edited where the forms have no words for a part. */
@Controller
@RequestMapping("/contracts/{id}/terms/edit")
class DocumentController {

    private static final int LIMIT_BYTES = 1_000_000;

    private final DraftDesk drafts;
    private final MessageSourceAccessor texts;

    DocumentController(DraftDesk drafts, MessageSource texts) {
        this.drafts = drafts;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/terms.json")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable ContractId id) {
        return file(TermsJson.pretty(drafts.open(actor, id).terms()), MediaType.APPLICATION_JSON, "terms-draft.json");
    }

    @GetMapping("/terms.yaml")
    ResponseEntity<byte[]> yaml(Actor actor, @PathVariable ContractId id) {
        return file(
                TermsJson.yaml(drafts.open(actor, id).terms()),
                MediaType.parseMediaType("application/yaml"),
                "terms-draft.yaml");
    }

    private static ResponseEntity<byte[]> file(String document, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/json")
    String show(Actor actor, @PathVariable ContractId id, Model model) {
        Draft draft = drafts.open(actor, id);
        return page(model, draft, TermsJson.pretty(draft.terms()));
    }

    @PostMapping("/json")
    String upload(Actor actor, @PathVariable ContractId id, Upload upload, Model model) throws IOException {
        Draft draft = drafts.open(actor, id);
        String document = upload.text();
        if (document.isBlank() || document.length() > LIMIT_BYTES) {
            model.addAttribute("refusal", new Refusal("", texts.getMessage("terms.problem.file")));
            return page(model, draft, "");
        }
        Terms read;
        try {
            read = read(document);
        } catch (UnreadableTerms unreadable) {
            model.addAttribute("refusal", new Refusal(unreadable.path(), unreadable.problem()));
            return page(model, draft, document);
        }
        Optional<DraftDesk.StaleNotice> stale = drafts.save(actor, id, upload.revision(), terms -> read);
        if (stale.isPresent()) {
            model.addAttribute("staleNotice", stale.get());
            return page(model, drafts.open(actor, id), document);
        }
        return PartPages.outline(id);
    }

    private static Terms read(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return document.stripLeading().startsWith("{") ? TermsJson.read(bytes) : TermsJson.readYaml(bytes);
    }

    private static String page(Model model, Draft draft, String document) {
        model.addAttribute("contract", draft.contract());
        model.addAttribute("revision", draft.revision());
        model.addAttribute("document", document);
        return "terms/json";
    }

    /** Where and why a document was refused. */
    record Refusal(String place, String sentence) {}

    /** A file, or the text of the page where no file was chosen. */
    record Upload(int revision, String document, Optional<MultipartFile> file) {

        String text() throws IOException {
            if (file.isPresent() && !file.get().isEmpty()) {
                return file.get().getSize() > LIMIT_BYTES
                        ? ""
                        : new String(file.get().getBytes(), StandardCharsets.UTF_8);
            }
            return document == null ? "" : document;
        }
    }
}

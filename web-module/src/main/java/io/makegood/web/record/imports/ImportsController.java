package io.makegood.web.record.imports;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.ImportId;
import io.makegood.record.Imports;
import io.makegood.record.reader.Limits;
import io.makegood.record.reader.UnreadableUpload;
import io.makegood.record.reader.Upload;
import io.makegood.web.record.RecordPages.Room;
import io.makegood.web.record.Telling;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Every import that the reader may see, and the upload of another file. */
@Controller
@RequestMapping("/contracts/{id}/records/imports")
class ImportsController {
    private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

    private final Imports imports;
    private final ImportPages pages;
    private final Telling telling;

    ImportsController(Imports imports, ImportPages pages, Telling telling) {
        this.imports = imports;
        this.pages = pages;
        this.telling = telling;
    }

    @GetMapping
    String list(Actor actor, @PathVariable ContractId id, @RequestParam Optional<String> tooLarge, Model model) {
        return page(actor, id, tooLarge.map(sent -> pages.tooLarge(limit())).orElse(""), model);
    }

    @PostMapping
    String upload(
            Actor actor, @PathVariable ContractId id, @RequestParam("file") Optional<MultipartFile> file, Model model)
            throws IOException {
        NotPermitted.unlessOneOf(actor, Role.OPERATIONS);
        if (file.isEmpty() || name(file.get()).isEmpty()) {
            return page(actor, id, telling.say("record.problem.fileMissing"), model);
        }
        try {
            Upload upload = new Upload(name(file.get()), file.get().getBytes());
            ImportId begun = imports.begin(actor, id, upload);
            return "redirect:/contracts/" + id + "/records/imports/" + begun + "/reader";
        } catch (UnreadableUpload unreadable) {
            return page(actor, id, pages.say(unreadable), model);
        }
    }

    private String page(Actor actor, ContractId id, String problem, Model model) {
        Room room = pages.list(actor, id, model);
        model.addAttribute(
                "rows",
                imports.recent(actor, id).stream()
                        .map(one -> pages.row(one, room))
                        .toList());
        model.addAttribute("problem", problem);
        model.addAttribute("limit", limit());
        return "record/imports";
    }

    private static String limit() {
        return Limits.BYTES / BYTES_OF_A_MEGABYTE + " MiB";
    }

    /** The name alone, whatever path a browser sends along. */
    private static String name(MultipartFile file) {
        String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}

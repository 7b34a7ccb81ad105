package io.makegood.web.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.entry.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Leads from the id that a statement names to the record's page; to the list if the id alone does not tell which. */
@Controller
class NamedRecordController {
    private final Records records;

    NamedRecordController(Records records) {
        this.records = records;
    }

    @GetMapping("/contracts/{id}/records/named")
    String named(
            Actor actor,
            @PathVariable("id") String contract,
            @RequestParam("id") String fact,
            @RequestParam(defaultValue = "") String kind) {
        ContractId of = ContractId.parse(contract);
        Optional<Kind> which = Kind.ofWord(kind);
        RecordSearch search = new RecordSearch(which, "", fact, RecordSearch.Days.ANY, true, 1);
        String list = "redirect:/contracts/" + of + "/records";
        return records.visible(actor, of, search).stream()
                .filter(revision -> revision.fact().id().equals(fact))
                .findFirst()
                .map(revision -> list + "/" + revision.record())
                .orElse(list + "?q=" + UriUtils.encode(fact, StandardCharsets.UTF_8));
    }
}

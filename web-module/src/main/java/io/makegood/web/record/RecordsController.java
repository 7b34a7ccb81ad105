package io.makegood.web.record;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.entry.Kind;
import io.makegood.web.record.RecordPages.Room;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened under a contract: one list for both parties, narrowed and paged. */
@Controller
class RecordsController {
    private final Records records;
    private final RecordPages pages;
    private final RecordRows rows;
    private final Telling telling;

    RecordsController(Records records, RecordPages pages, RecordRows rows, Telling telling) {
        this.records = records;
        this.pages = pages;
        this.rows = rows;
        this.telling = telling;
    }

    @GetMapping("/contracts/{id}/records")
    String list(Actor actor, @PathVariable ContractId id, @RequestParam Map<String, String> typed, Model model) {
        Filter filter = Filter.of(typed);
        Room room = pages.show(actor, id, model);
        int count = records.count(actor, id, filter.search());
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.of(records.visible(actor, id, filter.search()), room));
        model.addAttribute("count", telling.format().number(count));
        model.addAttribute("nothing", count == 0 && !filter.isNarrow());
        model.addAttribute(
                "older", (long) filter.page() * RecordSearch.PAGE_SIZE < count ? filter.onPage(filter.page() + 1) : "");
        model.addAttribute("newer", filter.page() > 1 ? filter.onPage(filter.page() - 1) : "");
        model.addAttribute("all", filter.all());
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.word(), telling.kind(kind)))
                        .toList());
        model.addAttribute("services", room.setting().services());
        return "record/list";
    }
}

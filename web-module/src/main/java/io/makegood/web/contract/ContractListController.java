package io.makegood.web.contract;

import io.makegood.contract.ContractRow;
import io.makegood.contract.ContractSearch;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The contracts of the reader's organisation: searched, filtered, ordered, page by page. */
@Controller
class ContractListController {
    private final Contracts contracts;

    ContractListController(Contracts contracts) {
        this.contracts = contracts;
    }

    /** What the list is asked for; a word that is none asks for nothing in particular. */
    record Form(
            @Nullable String q,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String page) {
        ContractSearch search() {
            String text = q == null ? "" : q;
            return new ContractSearch(
                    text.substring(0, Math.min(text.length(), 200)),
                    named(ContractSearch.Filter.values(), state),
                    named(ContractSearch.Order.values(), sort),
                    page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        }

        private static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
            return Arrays.stream(values)
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElse(values[0]);
        }
    }

    /** A contract in the list. */
    record Row(String id, String title, String provider, String customer, State state) {}

    /** What binds, what lies on the table, and whether it waits for our signature: keys of the texts. */
    record State(String bond, String offer, boolean waits) {}

    @GetMapping("/contracts")
    String list(Actor actor, Form form, Model model) {
        ContractSearch search = form.search();
        int count = contracts.countVisibleTo(actor, search);
        model.addAttribute(
                "rows",
                contracts.visibleTo(actor, search).stream()
                        .map(ContractListController::row)
                        .toList());
        model.addAttribute("search", search);
        model.addAttribute("filters", ContractSearch.Filter.values());
        model.addAttribute("orders", ContractSearch.Order.values());
        model.addAttribute("count", count);
        model.addAttribute("more", count > search.page() * ContractSearch.PAGE_SIZE);
        model.addAttribute("narrowed", !search.text().isEmpty() || search.filter() != ContractSearch.Filter.ALL);
        model.addAttribute("mayOpen", actor.is(Role.NEGOTIATOR));
        return "contract/list";
    }

    private static Row row(ContractRow row) {
        ContractRow.Situation situation = row.situation();
        boolean waits = situation.offer() != ContractRow.OnOffer.NOTHING && !situation.signedByUs();
        return new Row(
                row.id().toString(),
                row.title(),
                row.provider().name(),
                row.customer().name(),
                new State(situation.bond().name(), situation.offer().name(), waits));
    }
}

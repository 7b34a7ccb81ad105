package io.makegood.web.credit.ledger;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The books of a contract on a day, and their reconciliation with the statements. */
@Controller
class LedgerController {
    private final ContractPage contracts;
    private final LedgerPage page;
    private final Clock clock;

    LedgerController(ContractPage contracts, LedgerPage page, Clock clock) {
        this.contracts = contracts;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/ledger")
    String books(Actor actor, @PathVariable ContractId id, @RequestParam(defaultValue = "") String on, Model model) {
        contracts.head(actor, id, model);
        page.books(actor, id, day(on), model);
        return "ledger/books";
    }

    @GetMapping("/contracts/{id}/ledger/reconciliation")
    String proof(Actor actor, @PathVariable ContractId id, Model model) {
        contracts.head(actor, id, model);
        page.proof(actor, id, model);
        return "ledger/reconciliation";
    }

    /** Today, unless a day is given that there is. */
    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }
}

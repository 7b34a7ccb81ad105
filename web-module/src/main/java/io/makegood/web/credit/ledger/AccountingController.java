package io.makegood.web.credit.ledger;

import io.makegood.contract.ContractId;
import io.makegood.credit.ledger.Account;
import io.makegood.credit.ledger.AccountingCodes;
import io.makegood.party.Actor;
import io.makegood.web.credit.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The journal as a file, and under which numbers the own accounting knows the accounts. */
@Controller
class AccountingController {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final JournalFile journal;
    private final AccountingCodes codes;
    private final Wording wording;

    AccountingController(JournalFile journal, AccountingCodes codes, Wording wording) {
        this.journal = journal;
        this.codes = codes;
        this.wording = wording;
    }

    record Row(String name, String label, String code, boolean wrong) {}

    @GetMapping("/contracts/{id}/ledger/journal.csv")
    ResponseEntity<byte[]> journal(Actor actor, @PathVariable ContractId id) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("journal.csv")
                                .build()
                                .toString())
                .body(journal.of(actor, id, ALWAYS));
    }

    @GetMapping("/accounting-codes")
    String show(Actor actor, Model model) {
        Map<Account, String> own = codes.of(actor);
        model.addAttribute(
                "rows",
                Arrays.stream(Account.values())
                        .map(account -> row(account, own.getOrDefault(account, "")))
                        .toList());
        return "ledger/codes";
    }

    @PostMapping("/accounting-codes")
    String set(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes flash) {
        Map<Account, String> asked = new EnumMap<>(Account.class);
        Arrays.stream(Account.values())
                .filter(account -> typed.containsKey(account.name()))
                .forEach(account -> asked.put(account, typed.getOrDefault(account.name(), "")));
        List<Row> rows = asked.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
        if (rows.stream().anyMatch(Row::wrong)) {
            model.addAttribute("rows", rows);
            return "ledger/codes";
        }
        codes.set(actor, asked);
        flash.addFlashAttribute("flash", wording.say("ledger.codes.saved"));
        return "redirect:/accounting-codes";
    }

    private Row row(Account account, String code) {
        return new Row(
                account.name(),
                wording.say("ledger.account." + account.name()),
                code,
                code.strip().length() > AccountingCodes.LONGEST);
    }
}

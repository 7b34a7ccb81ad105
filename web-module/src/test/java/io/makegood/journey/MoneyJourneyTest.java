package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From what happened to money that is booked, by both parties: the customer reads English and runs scripts in finance, the provider
 * reads Polish and runs none. The monthly charge is 10,000.00 PLN; below 99 % it owes 10 %, below 98 % it owes 25 %.
 *
 * <p>September 2026 has 720 hours. Down for 10 h and for 10 h leaves 97.2222… %: 2,500.00. Without the second 98.6111… %: 1,000.00,
 * so 1,500.00 are contested with it. Later the first turns out to have lasted 4 h: 14 h leave 98.0555… %, so 1,000.00 were right.
 * October has 745 hours, because the clocks go back. Down for 16 h leaves 97.8523… %: 2,500.00; less 1,500.00 of September.
 */
@BrowserTest
@Tag("journey")
class MoneyJourneyTest {
    @Test
    void whatIsOwedIsDisputedApprovedSettledAndAdjusted() {
        try (Visitor anna = Visitor.withoutScripts("anna");
                Visitor piotr = Visitor.withoutScripts("piotr");
                Visitor tomasz = Visitor.withoutScripts("tomasz");
                Visitor zofia = Visitor.withoutScripts("zofia");
                Visitor jan = Visitor.withoutScripts("jan");
                Visitor marek = Visitor.withScripts("marek")) {
            String contract = agreed(anna, piotr, tomasz);
            jan.open("/dashboard?lang=pl");
            piotr.open("/dashboard?lang=pl");
            marek.open("/dashboard?lang=en");
            Paying.record(zofia, contract, "INC-1", "2026-09-10T10:00", "2026-09-10T20:00");
            Paying.record(zofia, contract, "INC-2", "2026-09-20T10:00", "2026-09-20T20:00");

            String september = closed(marek, contract);
            oneIncidentIsDisputedAndTheRestProceeds(jan, piotr, marek, september);
            theDisputeIsWithdrawnAndTheRestPaid(jan, piotr, marek, september);

            Settling.correct(zofia, contract, "INC-1", "2026-09-10T14:00");
            Paying.record(zofia, contract, "INC-3", "2026-10-14T06:00", "2026-10-14T22:00");
            String october = adjusted(marek, contract);
            assertThat(jan.open(october).text())
                    .contains("Korekty wcześniejszych zestawień", "Zestawienie 1", "-1 500,00 PLN", "1 000,00 PLN");
            assertThat(jan.open(september).text()).contains("2 500,00 PLN").doesNotContain("Korekty wcześniejszych");
            exported(marek, contract, september, october);
        }
    }

    private static String agreed(Visitor negotiator, Visitor... signatories) {
        String contract = Agreeing.open(negotiator, "Journey of money");
        Agreeing.upload(negotiator, contract, Agreeing.document().replace("from: 2026-10-01", "from: 2026-09-01"));
        Agreeing.promise(negotiator, contract, "99");
        Agreeing.offer(negotiator, contract, "2026-09-01");
        for (Visitor signatory : signatories) {
            Agreeing.sign(signatory, contract, 1);
        }
        return contract;
    }

    /** A run closes the month; answers with the address of the statement that it issued. */
    private static String closed(Visitor marek, String contract) {
        String run = Settling.close(marek, contract, "2026-09");
        assertThat(marek.text()).contains("statements issued: 1");
        assertThat(marek.open("/closing").text()).contains("1 / 1");
        assertThat(marek.sees("main a[href='" + run + "']")).isTrue();
        String statement = marek.open(contract + "/statements").first("main th a[href*='/statements/']");
        assertThat(marek.open(statement).text()).contains("2,500.00 PLN", "97.22", "INC-1", "INC-2");
        return statement;
    }

    private static void oneIncidentIsDisputedAndTheRestProceeds(
            Visitor jan, Visitor piotr, Visitor marek, String statement) {
        Settling.dispute(jan, statement, "INC-2", "W całym mieście nie było prądu.");
        assertThat(jan.text()).contains("Zakwestionowano z powodu INC-2: 1 500,00 PLN");
        Settling.confirm(jan, statement, "accept");
        assertThat(jan.text()).contains("Zaakceptowano: 1 000,00 PLN");
        assertThat(Settling.offers(jan, statement, "approve"))
                .as("who accepted for the provider does not approve")
                .isFalse();
        assertThat(Settling.offers(marek, statement, "approve"))
                .as("the customer does not approve what the provider owes")
                .isFalse();
        Settling.confirm(piotr, statement, "approve");
        assertThat(piotr.text()).contains("Zatwierdzono: 1 000,00 PLN");
        Settling.creditNote(jan, statement);
        assertThat(Settling.settlement(marek, statement).text())
                .contains("What is left is disputed", "Settled: 1,000.00 PLN", "Credit note", "nie było prądu");
    }

    private static void theDisputeIsWithdrawnAndTheRestPaid(
            Visitor jan, Visitor piotr, Visitor marek, String statement) {
        Settling.insist(marek, statement, "You have generators.");
        Settling.withdraw(jan, statement, "Agregaty nie były zatankowane.");
        Settling.confirm(jan, statement, "accept");
        assertThat(jan.text()).contains("Zaakceptowano: 1 500,00 PLN");
        Settling.confirm(piotr, statement, "approve");
        Settling.creditNote(jan, statement);
        assertThat(jan.text()).contains("Wszystko rozliczono", "Nota uznaniowa");
        assertThat(Settling.settlement(marek, statement).text()).contains("Everything is settled", "2,500.00 PLN");
    }

    private static String adjusted(Visitor marek, String contract) {
        String statement = Paying.issue(marek, contract, "2026-10");
        assertThat(marek.text())
                .contains("Adjustments of earlier statements", "Statement 1", "97.85", "INC-3")
                .contains("2,500.00 PLN", "-1,500.00 PLN", "1,000.00 PLN");
        return statement;
    }

    /** Every file says what the pages say, and the journal balances. */
    private static void exported(Visitor marek, String contract, String september, String october) {
        assertThat(text(marek, september + "/statement.csv")).contains("97.2222222222", ",2500.00,PLN");
        assertThat(text(marek, october + "/statement.csv")).contains(",2500.00,PLN", ",-1500.00,PLN");
        assertThat(text(marek, october + "/statement.json")).contains("INC-3");
        assertThat(text(marek, september + "/statement.pdf")).startsWith("%PDF");
        assertThat(text(marek, october + "/statement.xlsx")).startsWith("PK");
        Settling.settlement(marek, september);
        assertThat(text(marek, marek.first("main a[href$='/credit-note.xml']"))).contains("CreditNote", "1500.00");

        List<String[]> journal = text(marek, contract + "/ledger/journal.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(sum(journal, 7)).isEqualByComparingTo(sum(journal, 8)).isPositive();
        assertThat(marek.open(contract + "/ledger/reconciliation").text()).contains("All of it agrees");
    }

    private static BigDecimal sum(List<String[]> journal, int column) {
        return journal.stream()
                .map(line -> line[column])
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(Visitor visitor, String address) {
        var answer = visitor.answer(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

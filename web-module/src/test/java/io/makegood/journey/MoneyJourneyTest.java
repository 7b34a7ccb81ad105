package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From a statement to settled money by both parties, in a browser that runs no script. September and October 2026 are each down for
 * more than 2 % of their hours, which owes 25 % of 10,000.00 PLN; that of September is recorded after its statement was issued.
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
                Visitor marek = Visitor.withoutScripts("marek")) {
            String contract = Agreeing.open(anna, "Journey of money");
            Agreeing.upload(anna, contract, Agreeing.document());
            Agreeing.promise(anna, contract, "99");
            Agreeing.offer(anna, contract, "2026-09-01");
            Agreeing.sign(piotr, contract, 1);
            Agreeing.sign(tomasz, contract, 1);
            Paying.issue(marek, contract, "2026-09");
            Paying.record(zofia, contract, "INC-1", "2026-09-14T07:00", "2026-09-14T22:00");
            Paying.record(zofia, contract, "INC-2", "2026-10-14T06:00", "2026-10-14T22:00");

            String statement = Paying.issue(marek, contract, "2026-10");
            assertThat(marek.text())
                    .contains("Adjustments of earlier statements", "Statement 1", "2,500.00 PLN", "5,000.00 PLN");

            dispute(jan, statement, "INC-2", "Power failed in the whole city");
            assertThat(jan.text()).contains("Disputed because of INC-2: 2,500.00 PLN");
            answer(marek, statement, "insist", "You have generators");
            withdraw(jan, statement, "True");
            confirmed(jan, statement, "accept");
            assertThat(jan.text()).contains("Accepted: 5,000.00 PLN");
            assertThat(jan.sees("form[action$='/settlement/approve'] input[name=confirmed]"))
                    .as("who accepted for the provider does not approve")
                    .isFalse();
            confirmed(piotr, statement, "approve");
            confirmed(jan, statement, "settle");
            assertThat(marek.open(statement + "/settlement?lang=pl").text())
                    .contains("Wszystko rozliczono", "5 000,00 PLN", "Nota uznaniowa");
            assertThat(marek.open(contract + "/ledger/reconciliation?lang=en").text())
                    .contains("All of it agrees");
            assertThat(marek.answer(marek.first("main a[href$='/ledger']")).status())
                    .isEqualTo(200);
        }
    }

    private static void dispute(Visitor finance, String statement, String incident, String reason) {
        finance.open(statement + "/settlement?lang=en").press("details:has(form[action$='/dispute']) summary");
        finance.fill("incident", incident).fill("dispute-reason", reason);
        finance.press("form[action$='/settlement/dispute'] button");
    }

    private static void answer(Visitor finance, String statement, String how, String reason) {
        finance.open(statement + "/settlement?lang=en");
        finance.page.fill("form[action$='/settlement/grant'] textarea", reason);
        finance.press("button[formaction$='/settlement/" + how + "']");
        assertThat(finance.text()).contains(reason);
    }

    private static void withdraw(Visitor finance, String statement, String reason) {
        finance.open(statement + "/settlement?lang=en");
        finance.page.fill("form[action$='/settlement/withdraw'] textarea", reason);
        finance.press("form[action$='/settlement/withdraw'] button");
        assertThat(finance.text()).contains("Withdrew the dispute");
    }

    private static void confirmed(Visitor person, String statement, String command) {
        person.open(statement + "/settlement?lang=en");
        person.check("form[action$='/settlement/" + command + "'] input[name=confirmed]");
        person.press("form[action$='/settlement/" + command + "'] button");
        assertThat(person.sees("[role=status]")).isTrue();
    }
}

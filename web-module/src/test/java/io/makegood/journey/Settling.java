package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of a statement after its issue; each person reads in a language of its own. */
final class Settling {
    private Settling() {}

    /** Asks for the months of one contract up to that one, and watches the run until it is over. Answers with the run's address. */
    static String close(Visitor finance, String contract, String month) {
        finance.open("/closing?lang=en").pick("#scope", "contract:" + contract.replaceAll(".*/", ""));
        finance.pick("#month", month).press("main form[action$='/closing'] button");
        finance.page.getByText("Done: 1 of 1 contracts, parked: 0").waitFor();
        return finance.path();
    }

    static void dispute(Visitor finance, String statement, String incident, String reason) {
        settlement(finance, statement).press("details:has(form[action$='/dispute']) summary");
        finance.fill("incident", incident).fill("dispute-reason", reason);
        finance.press("form[action$='/settlement/dispute'] button");
    }

    static void insist(Visitor finance, String statement, String reason) {
        settlement(finance, statement).page.fill("form[action$='/settlement/grant'] textarea", reason);
        finance.press("button[formaction$='/settlement/insist']");
        assertThat(finance.text()).contains(reason);
    }

    static void withdraw(Visitor finance, String statement, String reason) {
        settlement(finance, statement).page.fill("form[action$='/settlement/withdraw'] textarea", reason);
        finance.press("form[action$='/settlement/withdraw'] button");
        assertThat(finance.text()).contains(reason);
    }

    /** Ticks the box of an act and does it. */
    static void confirm(Visitor person, String statement, String command) {
        settlement(person, statement).check("form[action$='/settlement/" + command + "'] input[name=confirmed]");
        person.press("form[action$='/settlement/" + command + "'] button");
        assertThat(person.path()).as(command).isEqualTo(statement + "/settlement");
        assertThat(person.sees("main [role=alert]")).as(command).isFalse();
    }

    static void creditNote(Visitor finance, String statement) {
        settlement(finance, statement).check("#form-CREDIT_NOTE");
        finance.check("form[action$='/settlement/settle'] input[name=confirmed]");
        finance.press("form[action$='/settlement/settle'] button");
        assertThat(finance.sees("main [role=alert]")).isFalse();
    }

    /** Whether that person is offered the act. */
    static boolean offers(Visitor person, String statement, String command) {
        return settlement(person, statement).sees("form[action$='/settlement/" + command + "'] input[name=confirmed]");
    }

    /** Another end of an outage, as known later. */
    static void correct(Visitor operations, String contract, String id, String end) {
        operations.open(contract + "/records").press("main a:text-is('" + id + "')");
        operations
                .press("main a[href$='/correct']")
                .fill("end", end)
                .fill("reason", "The log of the platform says so.");
        operations.press("form .mg-actions button[value=save]");
        assertThat(operations.text()).contains("The log of the platform says so.");
    }

    static Visitor settlement(Visitor person, String statement) {
        return person.open(statement + "/settlement");
    }
}

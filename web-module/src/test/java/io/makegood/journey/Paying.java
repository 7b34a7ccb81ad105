package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps from what happened to what is owed. */
final class Paying {
    private Paying() {}

    /** Enters one outage of the platform in the form; times as the contract's zone has them. */
    static void record(Visitor operations, String contract, String id, String start, String end) {
        operations.open(contract + "/records/new/outage");
        operations.fill("id", id).fill("start", start).fill("end", end);
        operations.pick("#service", "platform").pick("#cause", "provider").press("form .mg-actions button[value=save]");
        assertThat(operations.text()).contains(id);
        assertThat(operations.path()).doesNotContain("/records/new/");
    }

    /** Reads what would be issued, says so, and issues it. Answers with the statement's address. */
    static String issue(Visitor finance, String contract, String month) {
        finance.open(contract + "/statements/new?month=" + month);
        finance.check("#confirmed").press("main form[action$='/statements'] button");
        assertThat(finance.path()).matches(contract + "/statements/[0-9a-f-]+");
        return finance.path();
    }
}

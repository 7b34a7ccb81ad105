package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both parties come to terms in rounds, one of them in a browser that runs no script; each screen is looked at. */
@BrowserTest
class NegotiatingTest {
    private static final String DAY = "2026-11-20";

    private final List<String> wrong = new ArrayList<>();

    /** A browser that runs no script cannot be examined by axe, so the same person looks in a second one. */
    private final Map<Visitor, Visitor> seenBy = new HashMap<>();

    @Test
    void threeRoundsWithAPackageAndACounterBecomeAVersion() {
        try (Visitor anna = Visitor.withScripts("anna");
                Visitor olga = Visitor.withoutScripts("olga");
                Visitor eyes = Visitor.withScripts("olga")) {
            seenBy.put(olga, eyes);
            String contract = Agreeing.open(anna, "Journey of rounds");
            String rounds = contract + "/negotiation";
            look(anna, rounds, "empty");
            clause(anna, contract, "1.1", "Helpdesk", "Somebody answers from 8 to 16 on working days.");
            clause(anna, contract, "1.2", "Reports", "A report is sent by the fifth day of each month.");
            clause(anna, contract, "1.3", "Visits", "One visit a quarter is free.");
            anna.open(rounds).pick("#bundle-1", "1").pick("#bundle-2", "1");
            anna.fill("note", "What we talked about on the telephone.").fill("answerBy", DAY);
            anna.press("main button[value=review]");
            look(anna, rounds + "/review", "review");
            anna.press("form[action$='/send'] button");
            look(anna, rounds, "waiting");

            look(olga, "/dashboard", "dashboard");
            look(olga, rounds, "asked");
            talk(olga, anna, rounds);
            olga.open(rounds)
                    .press("button[aria-label='Accept proposal 2'], button[aria-label='Przyjmij propozycję 2']");
            olga.press("form[action$='/answers/1'] button[value=counter]");
            assertThat(olga.path()).contains("/terms/edit/clauses/");
            olga.fill("text", "Somebody answers from 8 to 20 on working days.").press("main button.btn-primary");
            olga.open(rounds).fill("note", "Our shifts end at 20.").fill("answerBy", DAY);
            look(olga, rounds, "answered");
            olga.open(rounds).fill("note", "Our shifts end at 20.").fill("answerBy", DAY);
            olga.press("main button[value=review]");
            look(olga, rounds + "/review", "review-counter");
            olga.press("form[action$='/send'] button");

            look(anna, rounds, "countered");
            anna.press("form[action$='/answers/4'] button[value=accept]").press("main button[value=review]");
            anna.press("form[action$='/send'] button");
            look(anna, rounds, "settled");
            look(anna, rounds + "/break-off", "break-off");
            anna.open(rounds).press("form[action$='/confirm'] button");
            olga.open(rounds).press("form[action$='/confirm'] button");
            assertThat(olga.path()).isEqualTo(contract + "/versions/1");
            assertThat(olga.text()).contains("8 to 20", "fifth day", "One visit");
            look(olga, rounds + "/1", "course");
            look(olga, contract, "concluded");
        }
        assertThat(wrong).isEmpty();
    }

    /** A note stays with its side until it is revealed, after a preview. */
    private void talk(Visitor olga, Visitor anna, String rounds) {
        String thread =
                olga.open(rounds).first("main a[href*='/negotiation/thread']").replace("&amp;", "&");
        olga.open(thread).fill("private", "Until 18 would do.").press("form[action$='/thread/notes'] button");
        olga.fill("comment", "Why only until 16?").press("form[action$='/thread/comments'] button");
        look(olga, thread, "thread");
        anna.open(thread);
        assertThat(anna.text()).contains("Why only until 16?").doesNotContain("Until 18 would do.");
        String reveal = olga.open(thread).first("main a[href*='/thread/reveal']");
        look(olga, reveal, "reveal");
        olga.press("form[action$='/thread/reveal'] button");
        anna.open(thread);
        assertThat(anna.text()).contains("Until 18 would do.");
    }

    private static void clause(Visitor negotiator, String contract, String number, String heading, String text) {
        negotiator.open(contract + "/terms/edit/clauses/new");
        negotiator.fill("number", number).fill("heading", heading).fill("text", text);
        negotiator.press("main button.btn-primary");
        assertThat(negotiator.path()).isEqualTo(contract + "/terms/edit");
    }

    private void look(Visitor visitor, String page, String name) {
        Visitor eyes = seenBy.getOrDefault(visitor, visitor);
        eyes.open(page);
        wrong.addAll(Look.inBothLanguages(eyes.page, "negotiation-" + name));
        visitor.open(page);
    }
}

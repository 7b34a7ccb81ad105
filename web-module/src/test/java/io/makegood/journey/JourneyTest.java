package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way once, by both parties, in a browser that runs no script: from signed terms to a credit that can be defended.
 * The build runs it on H2 and (tag {@code journey}) again on MySQL.
 */
@BrowserTest
@Tag("journey")
class JourneyTest {
    @Test
    void twoPartiesAgreeAndChangeWhatTheyAgreed() {
        try (Visitor anna = Visitor.withoutScripts("anna");
                Visitor piotr = Visitor.withoutScripts("piotr");
                Visitor tomasz = Visitor.withoutScripts("tomasz")) {
            String contract = Agreeing.open(anna, "Journey of terms");
            Agreeing.upload(anna, contract, Agreeing.document());
            Agreeing.promise(anna, contract, "99");
            Agreeing.offer(anna, contract, "2026-10-01");
            assertThat(piotr.open("/dashboard").text()).contains("Journey of terms");

            String hash = Agreeing.sign(piotr, contract, 1);
            assertThat(Agreeing.sign(tomasz, contract, 1))
                    .as("both sign the same bytes")
                    .isEqualTo(hash);

            Agreeing.promise(anna, contract, "99.5");
            Agreeing.offer(anna, contract, "2026-12-01");
            tomasz.open(contract + "/compare?from=1&to=2");
            assertThat(tomasz.text("main ins")).contains("99.5");
            assertThat(tomasz.text("main del")).contains("99");
            Agreeing.sign(tomasz, contract, 2);
            Agreeing.sign(piotr, contract, 2);

            assertThat(tomasz.open(contract + "/history").text())
                    .contains("Piotr Wrona", "Tomasz Krawiec", "Anna Zielinska");
        }
    }
}

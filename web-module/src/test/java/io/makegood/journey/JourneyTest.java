package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way once, by both parties, in a browser that runs no script: from signed terms to a credit that can be defended.
 * The build runs it on H2 and (tag {@code journey}) again on MySQL.
 */
@BrowserTest
@Tag("journey")
class JourneyTest {
    /** The second line ends before it starts. */
    static final String OUTAGES = """
            id;service;start;end;cause
            INC-2;platform;20-10-2026 01:00;20-10-2026 04:10;provider
            INC-3;platform;21-10-2026 10:00;21-10-2026 09:00;provider
            """;

    /** To what the file leaves open; the form of the times comes first, because 03-11 is a day of March as well. */
    static final Map<String, String> ANSWERS = Map.of(
            "Each line is", "outage",
            "Number", "id",
            "Form of the times", "dd-MM-uuuu HH:mm[:ss]",
            "Zone of times without an offset", "Europe/Warsaw",
            "An hour that exists twice in autumn", "ask");

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

    /**
     * October 2026 has 745 hours in Warsaw, because the clocks go back on the 25th. Down from 10:00 to 22:00 on the 14th and
     * from 01:00 to 04:10 on the 20th: 15 h 10 min of 745 h leave 97.9642… %, which is below 98 %: 25 % of 10,000.00 PLN.
     */
    @Test
    void whatHappenedIsRecordedAssessedIssuedAndExplained() {
        try (Visitor anna = Visitor.withoutScripts("anna");
                Visitor ewa = Visitor.withoutScripts("ewa");
                Visitor piotr = Visitor.withoutScripts("piotr");
                Visitor tomasz = Visitor.withoutScripts("tomasz");
                Visitor zofia = Visitor.withoutScripts("zofia");
                Visitor marek = Visitor.withoutScripts("marek")) {
            String contract = Agreeing.open(anna, "Journey to a credit");
            Agreeing.upload(anna, contract, Agreeing.document());
            Agreeing.promise(anna, contract, "99");
            Agreeing.offer(anna, contract, "2026-10-01");
            String hash = Agreeing.sign(piotr, contract, 1);
            Agreeing.sign(tomasz, contract, 1);

            Paying.record(zofia, contract, "INC-1", "2026-10-14T10:00", "2026-10-14T22:00");
            Importing.upload(ewa, contract, "outages.csv", OUTAGES, ANSWERS);
            assertThat(ewa.text()).contains("INC-2", "INC-3", "before it starts");
            Importing.commit(ewa);
            assertThat(marek.open(contract + "/records").text())
                    .contains("INC-1", "INC-2")
                    .doesNotContain("INC-3");

            marek.open(contract + "/performance/2026-10?lang=en");
            assertThat(marek.text()).contains("2,500.00 PLN", "97.96");
            String statement = Paying.issue(marek, contract, "2026-10");
            assertThat(marek.text()).contains("2,500.00 PLN", "97.96", "INC-1", "INC-2", "25%", hash);
            assertThat(anna.open(statement + "?lang=pl").text()).contains("2 500,00 PLN");
            assertThat(marek.open(statement + "/recomputed").text()).doesNotContain("??");
            assertThat(marek.open("/dashboard").text()).contains("Journey to a credit");
            assertThat(marek.open(contract + "/terms?on=2026-10-15").text()).contains("at least 99", hash);
        }
    }
}

package io.makegood.web.terms.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.Author;
import io.makegood.web.terms.PagesTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** Something that did not happen is typed, and the page says what it would cost; nothing is recorded. */
@PagesTest
class TrialPagesTest {
    @Autowired
    private ApplicationContext product;

    private Author author;

    @BeforeEach
    void aNewContract() {
        author = new Author(product);
    }

    @Test
    void everyPromiseOfEveryTemplateIsTriedWithoutBeingRecorded() throws Exception {
        for (Template template : Templates.all()) {
            author.post("/start/" + template.id(), author.beginning(template, "en"));
            int revision = author.revision();
            int turn = 0;
            for (var objective : author.terms().objectives()) {
                String language = turn++ % 2 == 0 ? "pl" : "en";
                String page = "/objectives/" + objective.id() + "/try?lang=" + language;
                String shown = author.get(page).getResponse().getContentAsString();
                assertThat(shown).as(page).doesNotContain("??").contains("id=\"outcome\"");
                MvcResult tried = author.get(page + "&typed=true" + TYPED);
                assertThat(tried.getResponse().getStatus()).isEqualTo(200);
                assertThat(tried.getResponse().getContentAsString())
                        .as(template.id() + " " + objective.id())
                        .doesNotContain("??");
            }
            assertThat(author.revision()).isEqualTo(revision);
        }
    }

    /** June has 720 h; 7 h 12 min are exactly 1 %: inside the first row, 10 % of 10,000.00. */
    @Test
    void aTriedOutageSaysTierAndAmount() throws Exception {
        author.post("/start/aws-ec2", author.beginning(Templates.of("aws-ec2").orElseThrow(), "en"));

        String tried = author.get("/objectives/region/try?typed=true&lang=en&outages[0].start=2027-06-10T00:00"
                        + "&outages[0].length=7 h 12 min&outages[0].cause=provider&outages[0].severity=")
                .getResponse()
                .getContentAsString();

        assertThat(tried).contains("1,000.00").contains("99%").contains("10%");
    }

    @Test
    void aTrialThatCannotBeReadSaysWhyAndKeepsWhatWasTyped() throws Exception {
        author.post("/start/aws-ec2", author.beginning(Templates.of("aws-ec2").orElseThrow(), "en"));

        String refused = author.get("/objectives/region/try?typed=true&lang=en&outages[0].start=2027-06-10T00:00"
                        + "&outages[0].length=soon&outages[0].cause=provider&outages[0].severity=")
                .getResponse()
                .getContentAsString();

        assertThat(refused).contains("soon").contains("Write a time such as 30 min");
    }

    /** Something for whatever a promise asks; what it does not ask for is not looked at. */
    private static final String TYPED =
            "&outages[0].start=2027-06-10T00:00&outages[0].length=9 h&outages[0].cause=provider&outages[0].severity="
                    + "&done.start=2027-06-10T10:00&done.priority=P1&done.taken=30 h&done.paused="
                    + "&plain.start=2027-06-10T10:00&plain.values=30&plain.count=2&plain.answer=no";
}

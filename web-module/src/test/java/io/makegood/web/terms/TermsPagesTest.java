package io.makegood.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.objective.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** A draft is written through the forms: every page is shown, what is typed is saved, what is refused is kept. */
@PagesTest
class TermsPagesTest {
    @Autowired
    private ApplicationContext product;

    private Author author;

    @BeforeEach
    void aNewContract() {
        author = new Author(product);
    }

    @Test
    void eachPageIsShownInBothLanguages() throws Exception {
        List<String> pages = new ArrayList<>(List.of(
                "", "/start", "/header", "/services", "/settlement", "/calendars/new", "/clauses/new", "/json"));
        assertThat(author.get("/objectives/new?kind=AVAILABILITY").getResponse().getRedirectedUrl())
                .as("without a service there is nothing to promise")
                .isEqualTo(author.edit() + "/services?then=AVAILABILITY");
        author.services();
        for (Kind kind : Kind.values()) {
            pages.add("/objectives/new?kind=" + kind);
        }
        for (String page : pages) {
            for (String language : List.of("en", "pl")) {
                MvcResult result = author.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
                assertThat(result.getResponse().getContentAsString()).as(page).doesNotContain("??");
            }
        }
    }

    @Test
    void anAvailabilityWithTwoTiersIsTypedAndSaved() throws Exception {
        author.services();
        MvcResult saved = author.post("/objectives/new", availability("99.9", author.revision()));

        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(author.edit());
        var objective = author.terms().objectives().getFirst();
        assertThat(objective.service()).isEqualTo("cloud");
        assertThat(objective.remedies()).hasSize(1);
        assertThat(author.get("/objectives/" + objective.id()).getResponse().getContentAsString())
                .contains("99.9");
    }

    /** June has 43,200 minutes: an hour leaves 99.861 %, the first row: 10 % of 12,000.00; 20 % once it is edited. */
    @Test
    void anEditIsTriedBeforeItIsSaved() throws Exception {
        author.services();
        author.post("/objectives/new", availability("99.9", author.revision()));
        Map<String, String> edited = new HashMap<>(availability("99.9", author.revision()));
        edited.put("remedies[0].rows[0].percent", "20");
        edited.put("outages[0].start", "2030-06-10T10:00");
        edited.put("outages[0].length", "1 h");
        edited.put("act", "try");

        String tried =
                author.post("/objectives/availability", edited).getResponse().getContentAsString();

        assertThat(tried.replace('\u00a0', ' '))
                .contains("Owed as edited now", "PLN 2,400.00", "Owed as saved before", "PLN 1,200.00");
        String swapped = author.post("/objectives/availability/check", edited)
                .getResponse()
                .getContentAsString();
        assertThat(swapped.replace('\u00a0', ' ')).contains("PLN 2,400.00").doesNotContain("<nav");
        assertThat(author.terms().objectives().getFirst().remedies().getFirst().toString())
                .doesNotContain("20");
    }

    /** A worse level that earns less is said beside the rows that say so. */
    @Test
    void lintStandsBesideTheFieldItSpeaksOf() throws Exception {
        author.services();
        Map<String, String> typed = new HashMap<>(availability("99.9", author.revision()));
        typed.put("remedies[0].rows[1].percent", "5");

        String swapped =
                author.post("/objectives/new/check", typed).getResponse().getContentAsString();

        String beside = swapped.substring(swapped.indexOf("id=\"note-remedies-0\""));
        assertThat(beside.substring(0, beside.indexOf("</div>"))).contains("lint-ERROR");
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndSaysWhy() throws Exception {
        author.services();
        MvcResult refused = author.post("/objectives/new", availability("ninety", author.revision()));

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString())
                .contains("ninety")
                .contains("Write a number such as 99.95.");
        assertThat(author.terms().objectives()).isEmpty();
    }

    @Test
    void whoSavesAnOlderRevisionIsToldAndLosesNothing() throws Exception {
        author.services();
        int old = author.revision();
        author.post("/objectives/new", availability("99.5", old));
        MvcResult stale = author.post("/objectives/new", availability("99.9", old));

        assertThat(stale.getResponse().getStatus()).isEqualTo(200);
        assertThat(stale.getResponse().getContentAsString())
                .contains("Somebody saved this draft in between")
                .contains("99.9");
        assertThat(author.terms().objectives()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws Exception {
        MvcResult refused = author.post(
                "/json",
                Map.of(
                        "revision",
                        String.valueOf(author.revision()),
                        "document",
                        "{\"format\": \"makegood-terms/1\", \"hedaer\": {}}"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString()).contains("hedaer");
    }

    @Test
    void theOtherPartyDoesNotSeeTheDraftAndAStrangerFindsNothing() throws Exception {
        assertThat(author.get("", author.someone()).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void whatWasRemovedIsPutBackWhereItStood() throws Exception {
        author.post("/start/github", author.beginning(Templates.of("github").orElseThrow(), "en"));
        Terms before = author.terms();

        MvcResult removed =
                author.post("/objectives/actions/remove", Map.of("revision", String.valueOf(author.revision())));
        assertThat(author.terms().objectives()).hasSize(before.objectives().size() - 1);
        String carried = (String) removed.getFlashMap().get("removed");
        author.post("/undo", Map.of("revision", String.valueOf(author.revision()), "removed", carried));

        assertThat(author.terms()).isEqualTo(before);
    }

    @Test
    void aPromiseIsDoubledAndMoved() throws Exception {
        author.post("/start/github", author.beginning(Templates.of("github").orElseThrow(), "en"));

        author.post("/objectives/actions/duplicate", Map.of("revision", String.valueOf(author.revision())));
        author.post("/objectives/actions/move", Map.of("revision", String.valueOf(author.revision()), "by", "-1"));

        Terms terms = author.terms();
        assertThat(terms.objectives())
                .map(io.makegood.terms.Objective::id)
                .containsSubsequence("webhooks", "actions", "pages", "actions-2");
        assertThat(terms.clauses())
                .filteredOn(clause -> clause.id().equals("executions-2"))
                .singleElement()
                .satisfies(clause -> assertThat(clause.text()).contains("{actions-2.target}"));
    }

    @Test
    void theYamlOfADraftIsReadBackAsTheSameTerms() throws Exception {
        for (Template template : Templates.all()) {
            author.post("/start/" + template.id(), author.beginning(template, "pl"));
            byte[] yaml = author.get("/terms.yaml").getResponse().getContentAsByteArray();

            assertThat(TermsJson.readYaml(yaml)).as(template.id()).isEqualTo(author.terms());
        }
    }

    private static Map<String, String> availability(String level, int revision) {
        return Map.ofEntries(
                Map.entry("act", "save"),
                Map.entry("revision", String.valueOf(revision)),
                Map.entry("subject.id", "availability"),
                Map.entry("subject.service", "cloud"),
                Map.entry("subject.number", "4.1"),
                Map.entry("subject.heading", "Availability"),
                Map.entry("subject.text", "The service is available."),
                Map.entry("measure.kind", "AVAILABILITY"),
                Map.entry("measure.window", "MONTH"),
                Map.entry("measure.outages.start", "ACTUAL"),
                Map.entry("measure.outages.minimum", ""),
                Map.entry("measure.outages.severities", ""),
                Map.entry("measure.outages.denominator", "calendarTime"),
                Map.entry("promised.comparison", "AT_LEAST"),
                Map.entry("promised.level", level),
                Map.entry("exclusions[0].ground", "PLANNED_MAINTENANCE"),
                Map.entry("exclusions[0].chosen", "true"),
                Map.entry("exclusions[0].number", "6.2"),
                Map.entry("exclusions[0].notice", "48 h"),
                Map.entry("exclusions[0].quota", ""),
                Map.entry("remedies[0].kind", "tiers"),
                Map.entry("remedies[0].rows[0].level", "99.9"),
                Map.entry("remedies[0].rows[0].percent", "10"),
                Map.entry("remedies[0].rows[1].level", "99.0"),
                Map.entry("remedies[0].rows[1].percent", "25"),
                Map.entry("remedies[0].cap.most", "100"));
    }
}

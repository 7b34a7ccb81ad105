package io.makegood.web.terms.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.Author;
import io.makegood.web.terms.PagesTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** Forms made from the types, in the browser: shown in both languages, saved, refused beside the field. */
@PagesTest
class WholePagesTest {
    @Autowired
    private ApplicationContext product;

    private Author author;

    @BeforeEach
    void aNewContract() {
        author = new Author(product);
    }

    @Test
    void everyPartIsShownWholeInBothLanguagesAndSavedAsItWas() throws Exception {
        for (String template : List.of("carrier", "managed-service", "call-centre-outsourcer")) {
            Template known = Templates.of(template).orElseThrow();
            Map<String, String> beginning = author.beginning(known, "pl");
            beginning.put("replace", "true");
            author.post("/start/" + known.id(), beginning);
            Terms before = author.terms();
            for (WholePart<?> part : WholePartTest.parts(before)) {
                for (String language : List.of("en", "pl")) {
                    MvcResult shown = author.get(whole(part) + "?lang=" + language);
                    assertThat(shown.getResponse().getStatus()).as(whole(part)).isEqualTo(200);
                    assertThat(shown.getResponse().getContentAsString())
                            .as(whole(part))
                            .doesNotContain("??");
                }
                Map<String, String> typed = new java.util.HashMap<>(WholePartTest.posted(part, before));
                typed.put("act", "save");
                typed.put("revision", String.valueOf(author.revision()));
                assertThat(author.post(whole(part), typed).getResponse().getRedirectedUrl())
                        .as(whole(part))
                        .isEqualTo(author.edit());
            }
            assertThat(author.terms()).isEqualTo(before);
        }
    }

    @Test
    void aPromiseOfAKindThatThePlainFormLacksIsWrittenByChoosingIt() throws Exception {
        author.services();
        String page = "/whole/objective/new";
        assertThat(author.get(page).getResponse().getStatus()).isEqualTo(200);
        Map<String, String> typed =
                new java.util.HashMap<>(WholePartTest.posted(new WholePart.OfObjective("new"), author.terms()));
        typed.put("revision", String.valueOf(author.revision()));
        typed.put("wording.heading", "Requests");
        typed.put("measurement.indicator.kind", "meanErrorRate");
        typed.put("act", "show:measurement.indicator");
        assertThat(author.post(page, typed).getResponse().getContentAsString())
                .contains("measurement.indicator.slot")
                .contains("Requests");

        typed.put("act", "save");
        typed.put("measurement.indicator.slot", "five minutes");
        typed.put("measurement.indicator.total", "all");
        typed.put("measurement.indicator.failed", "bad");
        assertThat(author.post(page, typed).getResponse().getContentAsString())
                .contains("five minutes")
                .contains("measurement-indicator-slot-problem");

        typed.put("measurement.indicator.slot", "5 min");
        assertThat(author.post(page, typed).getResponse().getRedirectedUrl()).isEqualTo(author.edit());
        assertThat(author.terms().objectives().getFirst().id()).isEqualTo("requests");
        assertThat(author.post(page + "/check", typed).getResponse().getContentAsString())
                .contains("id=\"said\"")
                .doesNotContain("<nav");
    }

    private static String whole(WholePart<?> part) {
        return switch (part) {
            case WholePart.OfObjective objective -> "/whole/objective/" + objective.id();
            case WholePart.OfSettlement settlement -> "/whole/settlement/all";
            case WholePart.OfCalendar calendar -> "/whole/calendar/" + calendar.id();
        };
    }
}

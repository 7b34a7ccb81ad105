package io.makegood.web.terms.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.web.terms.Author;
import io.makegood.web.terms.PagesTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** A promise of each kind, from the empty form of its page to the saved terms: just what the page has is sent. */
@PagesTest
class EveryKindTest {
    @Autowired
    private ApplicationContext product;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatThePageSendsIsCheckedAndSaved(Kind kind) throws Exception {
        Author author = new Author(product);
        author.services();
        String page = "/objectives/new?kind=" + kind;
        Map<String, String> sent = PageForm.of(author.get(page).getResponse().getContentAsString());
        sent.put("act", "check");
        assertThat(author.post("/objectives/new", sent).getResponse().getStatus())
                .as("the form as it stands")
                .isEqualTo(200);

        fill(sent, kind);
        MvcResult saved = author.post("/objectives/new", sent);

        assertThat(saved.getResponse().getContentAsString()).doesNotContain("mg-error");
        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(author.edit());
        String id = author.terms().objectives().getFirst().id();
        String again = author.get("/objectives/" + id).getResponse().getContentAsString();
        Map<String, String> edited = PageForm.of(again);
        edited.put("act", "save");
        assertThat(author.post("/objectives/" + id, edited).getResponse().getRedirectedUrl())
                .as("what was saved, saved again as its page shows it")
                .isEqualTo(author.edit());
    }

    private static void fill(Map<String, String> sent, Kind kind) {
        sent.put("act", "save");
        sent.put("subject.number", "3.1");
        sent.put("subject.heading", "A promise");
        sent.put("subject.text", "It is promised.");
        sent.put("promised.level", level(kind));
        sent.replaceAll((field, value) -> switch (field) {
            case "measure.samples.metric" -> "page-load";
            case "measure.samples.limit" -> "3";
            case "measure.counters" -> "answered / offered";
            default -> value;
        });
    }

    private static String level(Kind kind) {
        return switch (kind.unit()) {
            case PERCENT -> "99.5";
            case SECONDS -> "2 h";
            case NUMBER -> "3";
        };
    }
}

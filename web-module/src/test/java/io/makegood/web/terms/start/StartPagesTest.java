package io.makegood.web.terms.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Rehearsal;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Severity;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.web.terms.Author;
import io.makegood.web.terms.PagesTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** A draft begins from a template or from an earlier contract. */
@PagesTest
class StartPagesTest {
    @Autowired
    private ApplicationContext product;

    private Author author;

    @BeforeEach
    void aNewContract() {
        author = new Author(product);
    }

    @Test
    void aContractBeginsFromEveryTemplateInEitherLanguage() throws Exception {
        for (Template template : Templates.all()) {
            for (String language : List.of("pl", "en")) {
                MvcResult asked = author.get("/start/" + template.id() + "?lang=" + language);
                assertThat(asked.getResponse().getContentAsString())
                        .as(template.id())
                        .doesNotContain("??")
                        .contains(template.about()
                                .name()
                                .in(Locale.forLanguageTag(language))
                                .replace("'", "&#39;"));
                MvcResult begun = author.post("/start/" + template.id(), author.beginning(template, language));
                assertThat(begun.getResponse().getRedirectedUrl())
                        .as(template.id())
                        .isEqualTo(author.edit());
                Terms terms = author.terms();
                assertThat(terms.header().title()).isEqualTo("Ours");
                assertThat(terms.header().setting().language()).isEqualTo(language);
                assertThat(terms.objectives())
                        .hasSameSizeAs(template.terms("en").objectives());
                assertThat(Rehearsal.check(terms)).noneMatch(problem -> problem.severity() == Severity.ERROR);
                String outline = author.get("?lang=" + language).getResponse().getContentAsString();
                assertThat(outline).doesNotContain("??");
            }
        }
    }

    @Test
    void aWrittenDraftIsReplacedOnlyWhenOneSaysSo() throws Exception {
        Template github = Templates.of("github").orElseThrow();
        author.post("/start/github", author.beginning(github, "en"));
        Map<String, String> unsaid = new java.util.TreeMap<>(author.beginning(github, "pl"));
        unsaid.remove("replace");

        MvcResult refused = author.post("/start/github", unsaid);

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString()).contains("Say that the draft may be replaced.");
        assertThat(author.terms().header().setting().language()).isEqualTo("en");
    }

    @Test
    void anEarlierContractGivesItsTermsButNotItsParties() throws Exception {
        author.post("/start/github", author.beginning(Templates.of("github").orElseThrow(), "en"));
        Author later = new Author(product);
        MvcResult none =
                later.post("/start/earlier", Map.of("from", author.contract().toString(), "revision", "0"));

        assertThat(none.getResponse().getStatus())
                .as("a draft that was never offered is no version")
                .isEqualTo(404);
    }
}

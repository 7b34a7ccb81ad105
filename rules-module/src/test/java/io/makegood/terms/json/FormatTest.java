package io.makegood.terms.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatTest {

    /** Version 2 calls the heading of version 1 a title. */
    private static final Format SECOND = new Format("poem/2")
            .reading(
                    "poem/1",
                    fields -> new Json.Fields(Map.of("title", fields.of().get("heading"))));

    @Test
    void aDocumentOfAnOlderVersionIsReadAsOneOfThisVersion() {
        assertThat(SECOND.off(json("{\"format\":\"poem/1\",\"heading\":\"Ode\"}")))
                .isEqualTo(SECOND.off(json("{\"format\":\"poem/2\",\"title\":\"Ode\"}")));
    }

    @Test
    void anUnknownVersionIsRefusedWithTheVersionsThatAreKnown() {
        assertThatThrownBy(() -> SECOND.off(json("{\"format\":\"poem/3\"}")))
                .isInstanceOfSatisfying(UnreadableDocument.class, refused -> {
                    assertThat(refused.path()).isEqualTo("format");
                    assertThat(refused.problem(Locale.ENGLISH))
                            .contains("poem/3")
                            .contains("poem/2, poem/1");
                    assertThat(refused.problem(Locale.forLanguageTag("pl"))).contains("poem/3");
                });
    }

    @Test
    void termsOfALaterVersionAreNotReadAsIfTheyWereOfThisOne() {
        assertThatThrownBy(() -> TermsJson.read("{\"format\":\"makegood-terms/2\"}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableTerms.class)
                .hasMessageContaining("makegood-terms/1");
    }

    private static Json json(String text) {
        return Documents.json(text.getBytes(UTF_8), 1_000);
    }
}

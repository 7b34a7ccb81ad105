package io.makegood.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.Sha256;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParsedTermsTest {
    private final Terms terms =
            io.makegood.terms.template.Templates.all().getFirst().terms("en");
    private final byte[] bytes = TermsJson.canonical(terms);

    @Test
    void whatWasReadOnceIsTheSameTermsTheNextTime() {
        ParsedTerms parsed = new ParsedTerms(2);
        Terms first = parsed.of(bytes, Sha256.of(bytes));

        assertThat(first).isEqualTo(terms);
        assertThat(parsed.of(bytes.clone(), Sha256.of(bytes))).isSameAs(first);
    }

    @Test
    void onlySoManyAreKept() {
        ParsedTerms parsed = new ParsedTerms(2);
        for (int i = 0; i < 5; i++) {
            parsed.of(bytes, Sha256.of(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parsed.size()).isEqualTo(2);
    }

    @Test
    void bytesThatWereChangedAreRefusedAlthoughTheyWereReadBefore() {
        Sha256 hash = Sha256.of(bytes);
        TermsDocument.stored(bytes, hash);
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;

        assertThatThrownBy(() -> TermsDocument.stored(changed, hash)).isInstanceOf(TamperedTerms.class);
    }
}

package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessor;
import io.makegood.assess.json.AssessmentJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was computed by an older rule book comes out byte for byte when it is computed again by that book. */
class OlderBooksTest {

    /** Each hash was taken when its book or the next one was the present one, over the assessments of all vectors one after another. */
    @ParameterizedTest
    @CsvSource({
        "1, eeb66f53a42224e36ea102c20d94aa3a2fb49a42c857d740b3615610fd31abaf",
        "2, ccb68ecf8d8c19d6893307484f03af49b7e2494300bcc68f8ca4931c73f687ed",
        "3, 62e9d9db86db459cada8449b8499f3c17a3af16bb897cdbca4ba1ffe5f72e5d8"
    })
    void theAssessmentsOfAllVectorsAreTheSameBytes(String book, String hash) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Assessor assessor = Assessor.with(book);
        Vectors.all()
                .filter(vector -> !vector.isRefused(vector.variants().getFirst()))
                .forEach(vector -> vector.variants()
                        .forEach(variant -> digest.update(
                                AssessmentJson.canonical(vector.assess(variant, assessor, vector.facts(variant))))));

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(hash);
    }
}

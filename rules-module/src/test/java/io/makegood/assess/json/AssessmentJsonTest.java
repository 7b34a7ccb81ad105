package io.makegood.assess.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.terms.json.Specimens;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {

    @Test
    void anAssessmentIsReadBackByteForByte() {
        Assessment assessment = (Assessment) Specimens.of(Assessment.class);

        byte[] bytes = AssessmentJson.canonical(assessment);

        assertThat(AssessmentJson.read(bytes)).isEqualTo(assessment);
        assertThat(AssessmentJson.canonical(AssessmentJson.read(bytes))).isEqualTo(bytes);
        assertThat(AssessmentJson.read(AssessmentJson.pretty(assessment).getBytes(UTF_8)))
                .isEqualTo(assessment);
    }
}

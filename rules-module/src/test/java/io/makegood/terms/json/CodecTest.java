package io.makegood.terms.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.fact.Fact;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Header;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Trigger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AfterEffect.class,
                AfterEffect.Pattern.class,
                Award.class,
                Base.class,
                Cap.Limit.class,
                Denominator.class,
                Exclusion.Notice.class,
                Exclusion.Quota.class,
                Fact.class,
                Header.Term.class,
                Indicator.class,
                Indicator.Statistic.class,
                Procedure.Opening.class,
                Procedure.TimeLimit.class,
                Promise.Eligibility.class,
                Schedule.class,
                Schedule.Origin.class,
                ServiceCalendar.class,
                Settlement.MinimumPayable.class,
                Target.class,
                Trigger.class,
                Window.Recurrence.class
            })
    void eachKindIsReadBackAsItWasWritten(Class<?> sealed) {
        for (Object specimen : Specimens.ofEachKind(sealed)) {
            assertThat(there(specimen, sealed)).isEqualTo(specimen);
        }
    }

    private static <T> T there(Object specimen, Class<T> type) {
        Codec codec = FactsJson.codec();
        byte[] bytes = JsonWriter.canonical(codec.write(type.cast(specimen), type));
        return codec.read(Documents.json(bytes, 1_000_000), type, Place.TOP);
    }
}

package io.makegood.measure.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private record Stretch(long from, long until) {}

    @Test
    void findsWhatLookingAtEachThingFindsInTheOrderInWhichTheyCame() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Stretch> all = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                long from = random.nextInt(100);
                all.add(new Stretch(from, from + 1 + random.nextInt(random.nextInt(60) + 1)));
            }
            Timeline<Stretch> line = new Timeline<>(all, Stretch::from, Stretch::until);
            long from = random.nextInt(120) - 10L;
            long until = from + 1 + random.nextInt(50);

            assertThat(line.touching(from, until))
                    .as("seed %d", seed)
                    .isEqualTo(all.stream()
                            .filter(each -> each.from() < until && from < each.until())
                            .toList());
        }
    }

    @Test
    void timeThatIsTakenInAnyOrderIsTheUnionOfIt() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            TakenTime taken = new TakenTime();
            TimeSet union = TimeSet.NONE;
            for (int i = random.nextInt(30); i > 0; i--) {
                long from = random.nextInt(200);
                TimeSet time = TimeSet.of(from, from + random.nextInt(20))
                        .union(TimeSet.of(from + 25, from + 25 + random.nextInt(9)));
                assertThat(taken.freeOf(time)).as("seed %d", seed).isEqualTo(time.minus(union));
                assertThat(taken.takenOf(time)).as("seed %d", seed).isEqualTo(time.intersect(union));
                taken.take(time);
                union = union.union(time);
                assertThat(taken.all()).as("seed %d", seed).isEqualTo(union);
            }
        }
    }

    @Test
    void setsOfManySpansMeetAsEachOfTheirInstantsSays() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            TimeSet one = any(random);
            TimeSet other = any(random);
            for (long instant = -1; instant < 240; instant++) {
                boolean inOne = one.contains(instant);
                boolean inOther = other.contains(instant);
                assertThat(one.intersect(other).contains(instant)).isEqualTo(inOne && inOther);
                assertThat(one.minus(other).contains(instant)).isEqualTo(inOne && !inOther);
                assertThat(one.union(other).contains(instant)).isEqualTo(inOne || inOther);
                assertThat(one.clip(50, 90).contains(instant)).isEqualTo(inOne && 50 <= instant && instant < 90);
            }
        }
    }

    private static TimeSet any(Random random) {
        TimeSet.Builder made = new TimeSet.Builder();
        for (int i = random.nextInt(12); i > 0; i--) {
            long from = random.nextInt(200);
            made.add(from, from + random.nextInt(25));
        }
        return made.build();
    }
}

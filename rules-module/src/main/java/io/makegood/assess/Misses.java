package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The misses of one objective in the order of time: those recorded before, and those of this assessment. */
record Misses(List<Interval> recorded, List<Moment> now) {

    /** Where a miss lies: its window, and an event in it; two events that begin together are told apart by their ids. */
    record Moment(Interval window, Instant first, String event) implements Comparable<Moment> {

        private static final Comparator<Moment> IN_TIME = Comparator.comparing(Moment::window)
                .thenComparing(Moment::first)
                .thenComparing(Moment::event);

        static Moment of(Judged judged) {
            return new Moment(
                    judged.window(), judged.firstCounted(), judged.measured().event());
        }

        @Override
        public int compareTo(Moment other) {
            return IN_TIME.compare(this, other);
        }
    }

    static Misses of(History history, String objective) {
        return new Misses(
                history.earlier().stream()
                        .filter(earlier ->
                                earlier.missed() && earlier.objective().equals(objective))
                        .map(EarlierResult::span)
                        .toList(),
                history.judged().stream()
                        .filter(now -> now.missed() && now.objective().id().equals(objective))
                        .map(Moment::of)
                        .sorted()
                        .toList());
    }

    /** How many lie before a window or event, in windows that begin at a moment or later. */
    int between(Instant from, Judged before) {
        Moment moment = Moment.of(before);
        int earlier = count(recorded, window -> window.compareTo(before.window()) < 0)
                - count(recorded, window -> window.start().isBefore(from));
        int now = count(this.now, miss -> miss.compareTo(moment) < 0)
                - count(this.now, miss -> miss.window().start().isBefore(from));
        return Math.max(0, earlier) + Math.max(0, now);
    }

    /** How many of a list come first, for which alone something holds. */
    private static <T> int count(List<T> inOrder, Predicate<T> holds) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(inOrder.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

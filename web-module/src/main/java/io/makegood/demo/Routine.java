package io.makegood.demo;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens every day or week of a month, whatever else happens: a backup at 04:15, two measured page loads, lines
 * counted on Mondays, calls by the week, six ordinary tickets answered and resolved the same day.
 */
final class Routine {

    private static final String PLATFORM = "platform";

    private final MonthText text;
    private final Peculiar peculiar;

    Routine(MonthText text, int number) {
        this.text = text;
        this.peculiar = Peculiar.of(number);
    }

    /**
     * What differs from month to month.
     *
     * @param slowPages how many page loads take 4.1 s
     * @param quickCalls how many of the 5,000 calls of each week reach somebody within 20 s
     * @param failedBackup the day (n-th weekday) whose backup failed, empty for none
     * @param droppedBackup the day whose backup was deleted after twelve days, empty for none
     */
    private record Peculiar(int slowPages, List<Integer> quickCalls, String failedBackup, String droppedBackup) {
        static Peculiar of(int number) {
            List<Integer> quick = List.of(4_300, 4_250, 4_200, 4_350);
            return switch (number) {
                case 1 -> new Peculiar(8, quick, "", "");
                case 3 -> new Peculiar(2, quick, "", "<1.sat>");
                case 4 -> new Peculiar(1, quick, "<2.tue+1>", "");
                case 6 -> new Peculiar(2, List.of(3_700, 3_900, 3_950, 3_650), "", "");
                default -> new Peculiar(1, quick, "", "");
            };
        }
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int day = 1; day <= text.month().lengthOfMonth(); day++) {
            LocalDate date = text.month().atDay(day);
            facts.add(backup(date));
            facts.add(page(date, "10:00", 2 * day - 1));
            facts.add(page(date, "15:00", 2 * day));
        }
        for (int week = 1; week <= 4; week++) {
            facts.add(sample("LIN-<M>-" + week, "lines", at("<" + week + ".mon 12:00>"), "240"));
            facts.add(calls(week, "calls", 5_000));
            facts.add(calls(week, "calls-within-20s", peculiar.quickCalls.get(week - 1)));
        }
        facts.addAll(tickets());
        return facts;
    }

    private Fact backup(LocalDate day) {
        Instant completed = text.at(day, "04:15");
        boolean failed = day.toString().equals(text.filled(peculiar.failedBackup));
        boolean dropped = day.toString().equals(text.filled(peculiar.droppedBackup));
        Optional<Instant> keptUntil =
                failed ? Optional.empty() : Optional.of(text.at(day.plusDays(dropped ? 12 : 35), "05:00"));
        return new Fact.Backup("BKP-" + day, PLATFORM, completed, !failed, keptUntil);
    }

    /** The slow ones are spread over the month, the others take 1.2 to 2.1 s. */
    private Fact page(LocalDate day, String time, int ordinal) {
        boolean slow = ordinal % 6 == 0 && ordinal / 6 <= peculiar.slowPages;
        String seconds = slow ? "4.1" : (ordinal * 7 % 10 < 8 ? "1." : "2.") + (ordinal * 7 + 2) % 10;
        return sample("PAG-" + day + "-" + time.substring(0, 2), "page-load", text.at(day, time), seconds);
    }

    private Fact sample(String id, String metric, Instant at, String value) {
        return new Fact.Sample(text.filled(id), PLATFORM, metric, at, new BigDecimal(value));
    }

    private Fact calls(int week, String counter, int count) {
        Interval span = new Interval(at("<" + (7 * week - 6) + " 00:00>"), at("<" + 7 * week + " 00:00>"));
        String id = text.filled("CAL-<M>-" + week + (counter.equals("calls") ? "" : "-20s"));
        return new Fact.Count(id, PLATFORM, counter, span, BigDecimal.valueOf(count));
    }

    private List<Fact> tickets() {
        return List.of(
                ticket("R1", "P3", "<1.tue 09:10>", "<1.tue 11:00>", "<1.tue 16:20>"),
                ticket("R2", "P2", "<2.wed 10:05>", "<2.wed 10:50>", "<2.wed 15:40>"),
                ticket("R3", "P3", "<2.fri 08:40>", "<2.fri 12:15>", "<2.fri 17:10>"),
                ticket("R4", "P3", "<3.mon 13:20>", "<3.mon 14:00>", "<3.mon 16:45>"),
                ticket("R5", "P2", "<3.thu 09:30>", "<3.thu 11:10>", "<3.thu 17:30>"),
                ticket("R6", "P3", "<4.tue 11:15>", "<4.tue 13:05>", "<4.tue 17:55>"));
    }

    private Fact ticket(String id, String priority, String opened, String responded, String resolved) {
        return new Fact.Ticket(
                text.filled("TIC-<M>-" + id),
                "care",
                new Fact.Opened(at(opened), priority),
                List.of(
                        new Fact.Act(Fact.ActKind.RESPONDED, at(responded)),
                        new Fact.Act(Fact.ActKind.RESOLVED, at(resolved))),
                List.of(),
                List.of());
    }

    private Instant at(String place) {
        return Instant.parse(text.filled(place));
    }
}

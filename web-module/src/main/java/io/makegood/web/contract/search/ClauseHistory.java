package io.makegood.web.contract.search;

import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.web.contract.compare.Comparison;
import io.makegood.web.contract.compare.Comparison.ChapterDiff;
import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.contract.text.ReadableTerms.Chapter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One clause, or another chapter of the terms, through all versions that were ever offered, the newest first. Each version is
 * held against the one that had been agreed last before it, as whoever read the offer did.
 */
record ClauseHistory(String title, List<Step> steps) {
    ClauseHistory {
        steps = List.copyOf(steps);
    }

    /** What a version did to the clause; {@code against} is 0 where nothing had been agreed before. */
    record Step(int version, String standing, LocalDate from, int against, ChapterDiff change) {

        /** {@code ABSENT} where neither version has the clause. */
        public String state() {
            return change.title().words().isEmpty() ? "ABSENT" : change.state().name();
        }
    }

    /** Empty if no version knows the clause. */
    static Optional<ClauseHistory> of(VersionHistory history, String chapter, LocalDate today, Locale language) {
        List<Step> steps = new ArrayList<>();
        Optional<Version> agreed = Optional.empty();
        for (Version version : history.all()) {
            steps.add(step(history, version, agreed, new Asked(chapter, today, language)));
            agreed = version.agreed() ? Optional.of(version) : agreed;
        }
        return steps.reversed().stream()
                .filter(step -> !step.state().equals("ABSENT"))
                .findFirst()
                .map(step -> new ClauseHistory(title(step.change()), steps.reversed()));
    }

    private record Asked(String chapter, LocalDate today, Locale language) {}

    private static Step step(VersionHistory history, Version version, Optional<Version> agreed, Asked asked) {
        ChapterDiff change = Comparison.ofChapters(
                        agreed.map(before -> chapters(before, asked)).orElse(List.of()), chapters(version, asked))
                .chapters()
                .stream()
                .findFirst()
                .map(found -> found.named("v" + version.number() + "-" + found.id()))
                .orElse(ChapterDiff.none());
        return new Step(
                version.number(),
                history.standing(version, asked.today()).name(),
                version.effectiveFrom(),
                agreed.map(Version::number).orElse(0),
                change);
    }

    private static List<Chapter> chapters(Version version, Asked asked) {
        return ReadableTerms.of(version.terms(), asked.language()).chapters().stream()
                .filter(chapter -> chapter.id().equals(asked.chapter()))
                .toList();
    }

    private static String title(ChapterDiff change) {
        String after = change.title().after();
        return after.isEmpty() ? change.title().before() : after;
    }
}

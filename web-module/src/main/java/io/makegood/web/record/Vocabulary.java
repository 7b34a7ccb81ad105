package io.makegood.web.record;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Indicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that terms use for services, priorities, metrics and so on, by the field of a record that holds them. */
final class Vocabulary {
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    /** Earlier terms win where two say the same word. */
    static Map<String, List<Choice>> of(List<Terms> all) {
        Vocabulary vocabulary = new Vocabulary();
        all.forEach(vocabulary::add);
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        vocabulary.words.forEach((field, known) -> choices.put(field, choices(known)));
        return choices;
    }

    private static List<Choice> choices(Map<String, String> known) {
        List<Choice> choices = new ArrayList<>();
        known.forEach((word, label) -> choices.add(new Choice(word, label)));
        return List.copyOf(choices);
    }

    private void add(Terms terms) {
        terms.scope().services().forEach(service -> add("service", service.id(), service.name()));
        for (Objective objective : terms.objectives()) {
            add("objective", objective.id(), heading(terms, objective));
            add(objective.measurement().indicator());
        }
    }

    private void add(Indicator indicator) {
        switch (indicator) {
            case Indicator.Availability it -> severities(it.counting());
            case Indicator.Downtime it -> severities(it.counting());
            case Indicator.OutageCount it -> severities(it.counting());
            case Indicator.MeanTimeToRestore it -> severities(it.counting());
            case Indicator.MeanTimeBetweenFailures it -> severities(it.counting());
            case Indicator.MeanErrorRate it -> all("counter", List.of(it.total(), it.failed()));
            case Indicator.SlotsWithin it -> all("counter", List.of(it.total(), it.failed()));
            case Indicator.CounterRatio it -> {
                counters(it.dividend());
                counters(it.divisor());
            }
            case Indicator.CounterSum it -> counters(it.parts());
            case Indicator.SampleStatistic it -> all("metric", List.of(it.metric()));
            case Indicator.SampleShare it -> all("metric", List.of(it.metric()));
            case Indicator.Timeliness it ->
                it.deadlines().stream()
                        .map(Indicator.DeadlineRule::priority)
                        .filter(priority -> !priority.equals("*"))
                        .forEach(priority -> add("priority", priority, priority));
            case Indicator.Attested it -> all("subject", List.of(it.subject()));
            case Indicator.AverageWithPrevious it -> add(it.of());
            case Indicator.BackupGap it -> {}
            case Indicator.DaysWithoutBackup it -> {}
            case Indicator.BackupRetention it -> {}
            case Indicator.DataLoss it -> {}
        }
    }

    private void severities(Counting counting) {
        all("severity", counting.severities());
    }

    private void counters(List<Indicator.CounterTerm> terms) {
        all("counter", terms.stream().map(Indicator.CounterTerm::counter).toList());
    }

    private void all(String field, List<String> words) {
        words.forEach(word -> add(field, word, word));
    }

    private void add(String field, String word, String label) {
        words.computeIfAbsent(field, known -> new LinkedHashMap<>()).putIfAbsent(word, label);
    }

    private static String heading(Terms terms, Objective objective) {
        return terms.clauses().stream()
                .filter(clause -> clause.id().equals(objective.clause()))
                .findFirst()
                .map(clause -> clause.number() + " " + clause.heading())
                .orElse(objective.id());
    }
}

package io.makegood.web.evidence;

import io.makegood.evidence.Verdict;
import java.util.List;

/** A verdict as its page shows it: subject and problem are keys of the texts. */
record VerdictView(boolean holds, String key, List<Row> rows) {
    VerdictView {
        rows = List.copyOf(rows);
    }

    record Row(String subject, int count, boolean holds, String place, String problem) {}

    static VerdictView of(Verdict verdict, String key) {
        return new VerdictView(
                verdict.holds(),
                key,
                verdict.steps().stream().map(VerdictView::row).toList());
    }

    private static Row row(Verdict.Step step) {
        return new Row(
                step.subject().name(),
                step.count(),
                step.fault().isEmpty(),
                step.fault().map(Verdict.Fault::place).orElse(""),
                step.fault().map(fault -> fault.problem().name()).orElse(""));
    }
}

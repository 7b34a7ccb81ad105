package io.makegood.web.record.entry;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Assembled;
import io.makegood.record.entry.Assembly;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import io.makegood.web.record.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a typed form: the fact, or everything that is wrong. */
record Checked(Optional<Fact> fact, List<Problem> problems) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_REASON = 2_000;

    Checked {
        problems = List.copyOf(problems);
    }

    static Checked entry(Typed typed, Setting setting) {
        List<Problem> problems = new ArrayList<>();
        text("id", typed.id(), LONGEST_ID, problems);
        String service = typed.text("service");
        if (!service.isEmpty() && !setting.knowsService(service)) {
            problems.add(Problem.of("service", "serviceUnknown"));
        }
        return switch (Assembly.assemble(typed.entry(setting.currency()), Times.iso(setting.zone()))) {
            case Assembled.Done done when problems.isEmpty() -> new Checked(Optional.of(done.fact()), problems);
            case Assembled.Done done -> new Checked(Optional.empty(), problems);
            case Assembled.Refused refused -> {
                problems.addAll(refused.problems());
                yield new Checked(Optional.empty(), problems);
            }
        };
    }

    /** A correction says why, too. */
    static Checked correction(Typed typed, Setting setting) {
        Checked entry = entry(typed, setting);
        List<Problem> problems = new ArrayList<>(entry.problems());
        text("reason", typed.basis().reason(), LONGEST_REASON, problems);
        return new Checked(problems.isEmpty() ? entry.fact() : Optional.empty(), problems);
    }

    /** Only a reason is asked for: nothing of the kind happened, whatever else is typed. */
    static Checked reason(Typed typed, Fact recorded) {
        List<Problem> problems = new ArrayList<>();
        text("reason", typed.basis().reason(), LONGEST_REASON, problems);
        return new Checked(problems.isEmpty() ? Optional.of(recorded) : Optional.empty(), problems);
    }

    private static void text(String field, String text, int limit, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(Problem.of(field, "missing"));
        } else if (text.length() > limit) {
            problems.add(new Problem(field, "textTooLong", Map.of("limit", String.valueOf(limit))));
        }
    }
}

package io.makegood.record;

import io.makegood.record.reader.Intake;
import io.makegood.record.reader.Question;
import io.makegood.record.reader.Reader;
import io.makegood.record.reader.Readers;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The rows of files, read by the answers; the last few are kept while there is room, because a preview has many pages. */
@Component
class ImportRows {
    private static final int KEPT = 3;

    private final Map<What, SoftReference<List<ReadRow>>> kept = new LinkedHashMap<>();

    private record What(ImportId id, Import.Plan plan) {}

    /** How many questions are open; one if no reader was chosen. */
    static int open(Import.Plan plan, Intake intake) {
        return Readers.ofWord(plan.reader())
                .map(reader -> Question.open(reader.questions(intake), intake.answers())
                        .size())
                .orElse(1);
    }

    /** The rows; refused with {@link IllegalStateException} while questions are open. */
    List<ReadRow> of(ImportId id, Import.Plan plan, Supplier<Intake> intake) {
        What what = new What(id, plan);
        List<ReadRow> known = known(what);
        if (!known.isEmpty()) {
            return known;
        }
        List<ReadRow> read = read(plan, intake.get());
        keep(what, read);
        return read;
    }

    private static List<ReadRow> read(Import.Plan plan, Intake intake) {
        Reader reader = Readers.ofWord(plan.reader())
                .filter(known -> open(plan, intake) == 0)
                .orElseThrow(
                        () -> new IllegalStateException("The file cannot be read before all questions are answered"));
        return reader.read(intake).stream().map(ReadRow::of).toList();
    }

    private synchronized List<ReadRow> known(What what) {
        SoftReference<List<ReadRow>> reference = kept.get(what);
        List<ReadRow> rows = reference == null ? null : reference.get();
        return rows == null ? List.of() : rows;
    }

    private synchronized void keep(What what, List<ReadRow> rows) {
        kept.remove(what);
        kept.put(what, new SoftReference<>(rows));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}

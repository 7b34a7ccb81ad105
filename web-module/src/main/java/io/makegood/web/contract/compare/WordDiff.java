package io.makegood.web.contract.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.makegood.web.contract.compare.Comparison.Cell;
import io.makegood.web.contract.compare.Comparison.State;
import io.makegood.web.contract.compare.Comparison.Words;
import java.util.ArrayList;
import java.util.List;

/** Which words of a text were kept, removed or added. */
final class WordDiff {
    /** Of a hundred words so many must be left, or the text is told as replaced: a patchwork says less than both texts. */
    private static final int LEAST_KEPT_PERCENT = 40;

    private WordDiff() {}

    static Cell of(String before, String after) {
        List<String> old = split(before);
        List<String> now = split(after);
        List<Words> run = new ArrayList<>();
        int at = 0;
        int kept = old.size();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(run, State.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(run, State.REMOVED, delta.getSource().getLines());
            add(run, State.ADDED, delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
            kept -= delta.getSource().size();
        }
        add(run, State.KEPT, old.subList(at, old.size()));
        return kept * 100 < Math.max(old.size(), now.size()) * LEAST_KEPT_PERCENT ? replaced(old, now) : new Cell(run);
    }

    private static Cell replaced(List<String> old, List<String> now) {
        List<Words> run = new ArrayList<>();
        add(run, State.REMOVED, old);
        add(run, State.ADDED, now);
        return new Cell(run);
    }

    private static void add(List<Words> run, State state, List<String> words) {
        if (!words.isEmpty()) {
            run.add(new Words(state, String.join(" ", words)));
        }
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
}

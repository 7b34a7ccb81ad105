package io.makegood.web.negotiation;

import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.Cutting;
import io.makegood.negotiation.thread.Anchor;
import io.makegood.terms.Terms;
import io.makegood.web.contract.compare.Comparison;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes as rows of a page. */
@Component
class ChangeRows {
    private final PartTitles titles;
    private final Words words;

    ChangeRows(PartTitles titles, Words words) {
        this.titles = titles;
        this.words = words;
    }

    /** The change as it reads against these terms. */
    ChangeRow of(Change change, Terms against) {
        Terms after = Cutting.applied(against, List.of(change));
        return new ChangeRow(
                titles.of(change.part(), after, against),
                change.part().toString(),
                Anchor.of(change.part(), List.of(after, against)).toString(),
                Comparison.of(against, after, words.language()).changes(),
                new ChangeRow.Data(change.before(), change.after()));
    }
}

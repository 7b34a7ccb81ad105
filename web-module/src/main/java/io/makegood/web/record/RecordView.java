package io.makegood.web.record;

import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.record.Recorded;
import io.makegood.record.Revision;
import io.makegood.web.record.FactLines.Change;
import io.makegood.web.record.RecordPages.Room;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one record. */
@Component
class RecordView {
    private final RecordPages pages;
    private final RecordRows rows;
    private final FactLines lines;
    private final Announced announced;
    private final AnswersView answers;

    RecordView(RecordPages pages, RecordRows rows, FactLines lines, Announced announced, AnswersView answers) {
        this.pages = pages;
        this.rows = rows;
        this.lines = lines;
        this.announced = announced;
        this.answers = answers;
    }

    /** One revision as it is read: who, for which party, when, why, by which import, and what it changed. */
    record RevisionRow(int number, By by, String reason, String imported, boolean withdrawn, List<Change> changes) {
        record By(String person, String party, String at) {}
    }

    void show(Actor actor, Recorded recorded, Model model) {
        Room room = pages.show(actor, recorded.contract(), model);
        Revision latest = recorded.latest();
        model.addAttribute("row", rows.of(List.of(latest), room).getFirst());
        model.addAttribute("lines", lines.of(latest.fact(), room.setting()));
        model.addAttribute("basedOn", latest.number());
        model.addAttribute("withdrawn", latest.withdrawn());
        model.addAttribute(
                "mayChange", actor.is(Role.OPERATIONS) && actor.organisation().equals(recorded.party()));
        model.addAttribute("answers", answers.of(actor, recorded, room));
        model.addAttribute("revisions", revisions(recorded, room));
        model.addAttribute("maintenance", latest.fact() instanceof Fact.Maintenance);
        model.addAttribute(
                "verdicts",
                latest.fact() instanceof Fact.Maintenance works && !latest.withdrawn()
                        ? announced.of(room, works)
                        : List.of());
    }

    private List<RevisionRow> revisions(Recorded recorded, Room room) {
        List<RevisionRow> revisions = new ArrayList<>();
        List<Revision> all = recorded.revisions();
        for (int place = 0; place < all.size(); place++) {
            List<Change> changes = place == 0
                    ? List.of()
                    : lines.between(all.get(place - 1).fact(), all.get(place).fact(), room.setting());
            revisions.add(row(all.get(place), room, changes));
        }
        return revisions.reversed();
    }

    private RevisionRow row(Revision revision, Room room, List<Change> changes) {
        Revision.Made made = revision.made();
        return new RevisionRow(
                revision.number(),
                new RevisionRow.By(pages.person(made.by()), room.party(made.of()), pages.time(made.at(), room)),
                made.reason(),
                made.imported().map(one -> room.url() + "/imports/" + one).orElse(""),
                revision.withdrawn(),
                changes);
    }
}

package io.makegood.web.record;

import io.makegood.contract.Contract;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.record.Recorded;
import io.makegood.record.Revision;
import io.makegood.record.contest.Answer;
import io.makegood.record.contest.Answered;
import io.makegood.record.contest.Contests;
import io.makegood.record.contest.Reading;
import io.makegood.record.contest.Standing;
import io.makegood.web.record.FactLines.Change;
import io.makegood.web.record.RecordPages.Room;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What both parties say about a record, and what the reader may answer. */
@Component
class AnswersView {
    private final Contests contests;
    private final RecordPages pages;
    private final FactLines lines;
    private final Telling telling;

    AnswersView(Contests contests, RecordPages pages, FactLines lines, Telling telling) {
        this.contests = contests;
        this.pages = pages;
        this.lines = lines;
        this.telling = telling;
    }

    /** The state as a word, what it means, who said what, and what may be done about it. */
    record Panel(String state, String sentence, List<Row> rows, May may, Answered.Seen seen) {}

    /** One answer; {@code nothing}: its reading says that the record should not count. */
    record Row(RecordView.RevisionRow.By by, String said, String reason, boolean nothing, List<Change> changes) {}

    /** Which forms the reader gets. */
    record May(boolean accept, boolean contest, boolean propose, boolean confirm, String recorder, String other) {}

    Panel of(Actor actor, Recorded recorded, Room room) {
        Answered answered = contests.of(actor, recorded.contract(), recorded.id());
        Standing standing = answered.standing();
        return new Panel(
                state(standing),
                telling.say("record.standing." + state(standing), otherParty(recorded, room)),
                answered.answers().stream()
                        .map(answer -> row(answer, recorded, room))
                        .toList(),
                may(actor, recorded, standing, room),
                answered.seen());
    }

    private Row row(Answer answer, Recorded recorded, Room room) {
        Optional<Reading> reading = answer.reading();
        return new Row(
                new RecordView.RevisionRow.By(
                        pages.person(answer.made().by()),
                        room.party(answer.made().of()),
                        pages.time(answer.made().at(), room)),
                telling.say("record.answer." + answer.act().name(), answer.revision()),
                answer.made().reason(),
                reading.filter(each -> !each.counts()).isPresent(),
                reading.filter(Reading::counts)
                        .map(each -> lines.between(seen(answer, recorded).fact(), each.fact(), room.setting()))
                        .orElse(List.of()));
    }

    private static Revision seen(Answer answer, Recorded recorded) {
        return recorded.revisions().stream()
                .filter(revision -> revision.number() == answer.revision())
                .findFirst()
                .orElse(recorded.latest());
    }

    private static May may(Actor actor, Recorded recorded, Standing standing, Room room) {
        boolean answers = actor.is(Role.OPERATIONS) && !actor.organisation().equals(recorded.party());
        boolean decides = actor.is(Role.FINANCE) || actor.is(Role.LEGAL);
        Optional<OrganisationId> proposed = standing instanceof Standing.Contested open
                ? open.proposal().map(proposal -> proposal.made().of())
                : Optional.empty();
        return new May(
                answers && !(standing instanceof Standing.Accepted),
                answers,
                decides && standing instanceof Standing.Contested && proposed.isEmpty(),
                decides
                        && proposed.filter(of -> !of.equals(actor.organisation()))
                                .isPresent(),
                room.party(recorded.party()),
                otherParty(recorded, room));
    }

    private static String otherParty(Recorded recorded, Room room) {
        Contract contract = room.contract();
        return contract.provider().id().equals(recorded.party())
                ? contract.customer().name()
                : contract.provider().name();
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case Standing.Unanswered none -> "unanswered";
            case Standing.Accepted accepted -> "accepted";
            case Standing.Contested open -> open.proposal().isPresent() ? "proposed" : "contested";
            case Standing.Conceded conceded -> "conceded";
            case Standing.Decided decided -> "decided";
        };
    }
}

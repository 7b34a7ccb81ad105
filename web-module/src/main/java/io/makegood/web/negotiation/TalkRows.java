package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.change.Cutting;
import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.PartKind;
import io.makegood.negotiation.thread.Anchor;
import io.makegood.negotiation.thread.Remark;
import io.makegood.negotiation.thread.Talk;
import io.makegood.negotiation.thread.Talks;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Threads as rows. */
@Component
class TalkRows {
    private final Talks talks;
    private final PartTitles titles;
    private final Parties parties;
    private final Words words;

    TalkRows(Talks talks, PartTitles titles, Parties parties, Words words) {
        this.talks = talks;
        this.titles = titles;
        this.parties = parties;
        this.words = words;
    }

    /** A thread in a list: what it is about, and how much the reader finds in it. */
    record Row(String anchor, String title, int comments, int notes) {}

    /** A comment or a note; {@code revealed} says of a note that the other side knows it, of a comment that it was one. */
    record Said(String id, String body, String by, String at, boolean revealed) {}

    /** The threads with something in them, by anchor. */
    Map<String, Row> byAnchor(Actor actor, ContractId id, Negotiation negotiation) {
        Map<String, Row> rows = new LinkedHashMap<>();
        talks.all(actor, id)
                .forEach(talk -> rows.put(
                        talk.anchor().toString(),
                        new Row(
                                talk.anchor().toString(),
                                title(talk.anchor(), negotiation),
                                talk.comments().size(),
                                talk.notes().size())));
        return rows;
    }

    /** What can be talked about: each clause that is agreed, proposed or was there before, and the other parts by kind. */
    List<Row> anchors(Negotiation negotiation) {
        List<PartKey> parts = new ArrayList<>();
        negotiation.agreed().clauses().stream()
                .map(Clause::id)
                .map(clause -> new PartKey(PartKind.CLAUSE, clause))
                .forEach(parts::add);
        parts.add(new PartKey(PartKind.HEADER, ""));
        parts.add(new PartKey(PartKind.SETTLEMENT, ""));
        return parts.stream()
                .map(Anchor::new)
                .map(anchor -> new Row(anchor.toString(), title(anchor, negotiation), 0, 0))
                .toList();
    }

    List<Said> comments(Contract contract, Talk talk, ZoneId zone) {
        return talk.comments().stream()
                .map(comment -> said(contract, comment, zone, comment.reveals().isPresent()))
                .toList();
    }

    List<Said> notes(Contract contract, Talk talk, ZoneId zone) {
        return talk.notes().stream()
                .map(note -> said(contract, note, zone, talk.isRevealed(note)))
                .toList();
    }

    Said preview(Contract contract, Remark note, ZoneId zone) {
        return said(contract, note, zone, false);
    }

    String title(Anchor anchor, Negotiation negotiation) {
        Terms agreed = negotiation.agreed();
        return negotiation.proposals().reversed().stream()
                .filter(proposal -> proposal.change().part().equals(anchor.part())
                        && !proposal.change().removes())
                .findFirst()
                .map(proposal -> titles.of(anchor.part(), Cutting.applied(agreed, List.of(proposal.change())), agreed))
                .orElseGet(() ->
                        titles.of(anchor.part(), agreed, negotiation.base().terms()));
    }

    private Said said(Contract contract, Remark remark, ZoneId zone, boolean revealed) {
        String by = parties.person(remark.by().person()).name() + ", "
                + name(contract, remark.by().organisation());
        return new Said(
                remark.id().toString(),
                remark.body(),
                by,
                words.instant(remark.by().at(), zone),
                revealed);
    }

    private static String name(Contract contract, OrganisationId organisation) {
        return contract.party(contract.side(organisation)).name();
    }
}

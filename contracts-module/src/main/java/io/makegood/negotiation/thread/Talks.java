package io.makegood.negotiation.thread;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Threads about the parts of a contract's terms. Negotiators speak to the other party; negotiators, signatories and legal
 * note for their own one. Nothing of a note leaves its organisation but by {@link #reveal}.
 */
@Service
public class Talks {
    private final Contracts contracts;
    private final ContractWork work;
    private final Shelf shelf;
    private final AuditTrail audit;
    private final Clock clock;

    Talks(Contracts contracts, ContractWork work, Shelf shelf, AuditTrail audit, Clock clock) {
        this.contracts = contracts;
        this.work = work;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayNote(Actor actor) {
        return actor.is(Role.NEGOTIATOR) || actor.is(Role.SIGNATORY) || actor.is(Role.LEGAL);
    }

    @Transactional(readOnly = true)
    public Talk about(Actor actor, ContractId id, Anchor anchor) {
        return all(actor, id).stream()
                .filter(talk -> talk.anchor().equals(anchor))
                .findFirst()
                .orElseGet(() -> new Talk(anchor, List.of(), List.of()));
    }

    /** The threads in which anything stands that the actor may see. */
    @Transactional(readOnly = true)
    public List<Talk> all(Actor actor, ContractId id) {
        contracts.of(actor, id);
        Map<Anchor, List<Remark>> comments = byAnchor(shelf.comments().of(id));
        Map<Anchor, List<Remark>> notes =
                mayNote(actor) ? byAnchor(shelf.notes().of(actor, id)) : Map.of();
        List<Anchor> anchors = new ArrayList<>(comments.keySet());
        notes.keySet().stream().filter(anchor -> !anchors.contains(anchor)).forEach(anchors::add);
        return anchors.stream()
                .map(anchor -> new Talk(
                        anchor, comments.getOrDefault(anchor, List.of()), notes.getOrDefault(anchor, List.of())))
                .toList();
    }

    /** Says something to the other party; the same comment again changes nothing. */
    public void say(Actor actor, ContractId id, Anchor anchor, RemarkId name, String body) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        contracts.of(actor, id);
        Remark comment = remark(actor, anchor, name, body, Optional.empty());
        work.on(id, chain -> said(chain, actor, id, comment));
    }

    /** Notes something that only the own organisation reads; it goes into no chain. */
    public void note(Actor actor, ContractId id, Anchor anchor, RemarkId name, String body) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL);
        contracts.of(actor, id);
        Remark note = remark(actor, anchor, name, body, Optional.empty());
        work.on(id, chain -> {
            if (!shelf.notes().exists(name)) {
                shelf.notes().add(id, note);
            }
            return name;
        });
    }

    /** A note of the own organisation, to be looked at before it is revealed. */
    @Transactional(readOnly = true)
    public Remark ownNote(Actor actor, ContractId id, RemarkId note) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        contracts.of(actor, id);
        return shelf.notes().find(actor, id, note).orElseThrow(() -> new NotFound("note " + note));
    }

    /** Makes a comment of a note, word by word, in the name of who reveals it; the note stays, and is revealed once. */
    public Remark reveal(Actor actor, ContractId id, RemarkId note) {
        Remark own = ownNote(actor, id, note);
        return work.on(id, chain -> {
            boolean revealed = about(actor, id, own.anchor()).isRevealed(own);
            if (!revealed) {
                said(chain, actor, id, remark(actor, own.anchor(), RemarkId.random(), own.body(), Optional.of(note)));
            }
            return own;
        });
    }

    private RemarkId said(ChainId chain, Actor actor, ContractId id, Remark comment) {
        if (shelf.comments().exists(comment.id())) {
            return comment.id();
        }
        shelf.comments().add(id, comment);
        audit.append(
                chain,
                actor,
                "negotiation.comment",
                Map.of(
                        "about", comment.anchor().toString(),
                        "comment", comment.id().toString(),
                        "sha256",
                                Sha256.of(comment.body().getBytes(StandardCharsets.UTF_8))
                                        .hex()));
        return comment.id();
    }

    private Remark remark(Actor actor, Anchor anchor, RemarkId name, String body, Optional<RemarkId> reveals) {
        String text = body.strip();
        if (text.isEmpty() || text.length() > Remark.LONGEST) {
            throw new IllegalArgumentException("A comment or note has 1 to 4000 characters");
        }
        Remark.By by = new Remark.By(
                actor.organisation(), actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Remark(name, anchor, by, text, reveals);
    }

    private static Map<Anchor, List<Remark>> byAnchor(List<Remark> remarks) {
        Map<Anchor, List<Remark>> byAnchor = new LinkedHashMap<>();
        remarks.forEach(remark -> byAnchor.computeIfAbsent(remark.anchor(), anchor -> new ArrayList<>())
                .add(remark));
        return byAnchor;
    }
}

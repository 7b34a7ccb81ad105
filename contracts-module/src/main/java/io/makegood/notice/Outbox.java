package io.makegood.notice;

import io.makegood.audit.Checkpoint;
import io.makegood.audit.Checkpoints;
import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.party.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that wait, one by one: taken, handed to the mail server, reported on. What a sender took and never reported on
 * (it was killed, the connection broke while the letter was on the wire) may have arrived; such a letter is not sent again by
 * itself. A letter that the server refused or never saw is tried again, later each time.
 */
@Service
public class Outbox {
    public static final int PAGE_SIZE = 50;
    static final int TRIES = 7;
    private static final Duration CUT_OFF = Duration.ofMinutes(10);
    private static final int LOOKED_AT = 50;

    private final Letters letters;
    private final Readers readers;
    private final Checkpoints checkpoints;
    private final SecretBox box;
    private final Clock clock;

    Outbox(Letters letters, Readers readers, Checkpoints checkpoints, SecretBox box, Clock clock) {
        this.letters = letters;
        this.readers = readers;
        this.checkpoints = checkpoints;
        this.box = box;
        this.clock = clock;
    }

    /** A letter taken for sending, the secret of its link and the checkpoint that goes with it, where there is one. */
    public record Taken(Letter letter, Optional<String> secret, Optional<Checkpoint> checkpoint) {}

    /** Takes the next letter; what is not worth sending any more is put aside. */
    @Transactional
    public Optional<Taken> take() {
        Instant now = now();
        letters.giveUpSince(now.minus(CUT_OFF), now);
        for (Letter letter : letters.due(now, LOOKED_AT)) {
            Optional<LetterState> idle = idle(letter, now);
            if (idle.isPresent()) {
                letters.end(letter.id(), idle.get(), "", now);
            } else if (letters.take(letter.id(), now)) {
                return Optional.of(new Taken(letter, secret(letter), checkpoint(letter)));
            }
        }
        return Optional.empty();
    }

    /** The mail server has accepted it. */
    @Transactional
    public void sent(Letter letter) {
        letters.end(letter.id(), LetterState.SENT, "", now());
    }

    /** The mail server does not have it, for sure; it is tried again until it was tried often enough. */
    @Transactional
    public void refused(Letter letter, String problem) {
        int attempts = letter.course().attempts() + 1;
        Instant now = now();
        if (attempts >= TRIES) {
            letters.end(letter.id(), LetterState.FAILED, problem, now);
        } else {
            letters.waitUntil(letter.id(), now.plus(Letters.pauseAfter(attempts)), problem, now);
        }
    }

    /** The mail server may have it. */
    @Transactional
    public void cutOff(Letter letter, String problem) {
        letters.end(letter.id(), LetterState.UNCERTAIN, problem, now());
    }

    /** The letters to people of the own organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<Letter> of(Actor actor, int page) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        return letters.of(actor.organisation(), Math.max(1, page), PAGE_SIZE);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        return letters.count(actor.organisation());
    }

    /** Puts one on its way again that failed or may not have arrived; whether it was such a one. */
    @Transactional
    public boolean sendAgain(Actor actor, LetterId id) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        Letter letter = letters.find(actor.organisation(), id).orElseThrow(() -> new NotFound("letter " + id));
        if (!letter.course().state().canBeSentAgain()) {
            return false;
        }
        letters.waitUntil(id, now(), letter.course().problem(), now());
        return true;
    }

    private Optional<LetterState> idle(Letter letter, Instant now) {
        if (now.isAfter(letter.course().goodUntil())) {
            return Optional.of(LetterState.TOO_OLD);
        }
        boolean reads = letter.reader()
                .person()
                .map(person -> readers.stillReads(person, letter.reader().organisation(), letter.kind()))
                .orElse(true);
        return reads ? Optional.empty() : Optional.of(LetterState.NO_READER);
    }

    private Optional<String> secret(Letter letter) {
        return letters.sealed(letter.id())
                .map(bytes -> new String(box.open(letter.id().id(), bytes), StandardCharsets.UTF_8));
    }

    private Optional<Checkpoint> checkpoint(Letter letter) {
        return letter.kind() == NoticeKind.CHECKPOINT
                ? letter.about()
                        .contract()
                        .map(ContractId::chain)
                        .flatMap(chain -> checkpoints.covering(
                                chain, Integer.parseInt(letter.about().fact("number"))))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

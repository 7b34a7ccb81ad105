package io.makegood.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes of an authenticator application. A code counts half a minute before and after its own, once: it and all
 * earlier ones are refused afterwards. Five wrong codes in a row lock for fifteen minutes. Each check is a transaction of
 * its own, so that a caller who rolls back gives no one another guess.
 */
@Service
public class SecondFactor {
    private static final int GUESSES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final TotpSecrets secrets;

    SecondFactor(TotpSecrets secrets) {
        this.secrets = secrets;
    }

    /** Whether the person has confirmed a secret with a first code. */
    public boolean isSetUp(PersonId person) {
        return secrets.isConfirmed(person);
    }

    /** Offers a secret to be confirmed; an offered one stays the same until then. Refused when one is confirmed already. */
    @Transactional
    public TotpSecret offer(PersonId person) {
        if (secrets.isConfirmed(person)) {
            throw new IllegalStateException("A second factor is set up; an administrator must take it away first");
        }
        return secrets.lock(person).map(TotpState::secret).orElseGet(() -> secrets.add(person, TotpSecret.random()));
    }

    /** Takes a code of the offered secret as proof that the person has it; from then on it is the second factor. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public CodeCheck confirm(PersonId person, String code, Instant now) {
        Optional<TotpState> offered = secrets.lock(person).filter(state -> !state.confirmed());
        CodeCheck check = offered.map(state -> check(person, state, code, now)).orElse(CodeCheck.NOT_SET_UP);
        if (check == CodeCheck.ACCEPTED) {
            secrets.confirm(person);
        }
        return check;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public CodeCheck verify(PersonId person, String code, Instant now) {
        return secrets.lock(person)
                .filter(TotpState::confirmed)
                .map(state -> check(person, state, code, now))
                .orElse(CodeCheck.NOT_SET_UP);
    }

    /** Makes a secret that is to replace the present one. The caller has made sure that it is really the person who asks. */
    @Transactional
    public TotpSecret offerNext(PersonId person) {
        TotpState present = secrets.lock(person)
                .filter(TotpState::confirmed)
                .orElseThrow(() -> new IllegalStateException("No second factor is set up that could be replaced"));
        TotpSecret next = present.next().orElseGet(TotpSecret::random);
        secrets.offerNext(person, next);
        return next;
    }

    @Transactional(readOnly = true)
    public Optional<TotpSecret> offeredNext(PersonId person) {
        return secrets.find(person).flatMap(TotpState::next);
    }

    /** Takes a code of the next secret as proof that the person has it; from then on the former one counts no longer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public CodeCheck confirmNext(PersonId person, String code, Instant now) {
        Optional<TotpState> present = secrets.lock(person).filter(TotpState::confirmed);
        Optional<TotpSecret> next = present.flatMap(TotpState::next);
        if (present.isEmpty() || next.isEmpty()) {
            return CodeCheck.NOT_SET_UP;
        }
        CodeCheck check = check(person, present.get().with(next.get()), code, now);
        if (check == CodeCheck.ACCEPTED) {
            secrets.replace(person, next.get());
            secrets.confirm(person);
        }
        return check;
    }

    /** The present second factor stays; what was offered to replace it is forgotten. */
    @Transactional
    public void keep(PersonId person) {
        secrets.forgetNext(person);
    }

    /** Takes the second factor away, because the phone is lost; the person sets up a new one after the next sign-in. */
    @Transactional
    public void takeAway(PersonId person) {
        secrets.replace(person, TotpSecret.random());
    }

    /** The secret of a person of the demo, so that the demo can show its codes; of nobody else. */
    @Transactional(readOnly = true)
    public Optional<TotpSecret> ofDemo(Person person) {
        return person.demo() ? secrets.find(person.id()).map(TotpState::secret) : Optional.empty();
    }

    private CodeCheck check(PersonId person, TotpState state, String code, Instant now) {
        if (now.isBefore(state.lockedUntil())) {
            return CodeCheck.LOCKED;
        }
        OptionalLong step = state.secret().stepOf(code.replaceAll("\\s", ""), now);
        if (step.isEmpty()) {
            int failures = state.failures() + 1;
            boolean last = failures >= GUESSES;
            secrets.failed(person, last ? 0 : failures, last ? now.plus(LOCK) : state.lockedUntil());
            return CodeCheck.WRONG;
        }
        if (step.getAsLong() <= state.lastStep()) {
            return CodeCheck.ALREADY_USED;
        }
        secrets.used(person, step.getAsLong(), now);
        return CodeCheck.ACCEPTED;
    }
}

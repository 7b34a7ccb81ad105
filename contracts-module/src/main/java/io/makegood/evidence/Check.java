package io.makegood.evidence;

import java.util.Locale;
import java.util.Optional;

/** One step of checking a bundle. */
interface Check {
    Verdict.Subject subject();

    /** How many things hold; the first that does not is {@link Broken}. */
    int look(Bundle bundle) throws Broken;

    default Verdict.Step step(Bundle bundle) {
        try {
            return new Verdict.Step(subject(), look(bundle), Optional.empty());
        } catch (Broken broken) {
            return new Verdict.Step(subject(), 0, Optional.of(broken.fault()));
        } catch (IllegalArgumentException | java.time.DateTimeException incomplete) {
            String place = subject().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new Verdict.Step(
                    subject(),
                    0,
                    Optional.of(new Verdict.Fault(place + ": " + incomplete.getMessage(), Problem.UNREADABLE)));
        }
    }
}

package io.makegood.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command {@code verify-bundle FILE [--checkpoint KEPT]}: checks an evidence bundle without database and network. Ends
 * with 0 if everything holds, 1 if something does not, 2 if it could not be looked at.
 */
public final class VerifyBundle {
    private static final String USAGE = "Usage: ./makegood verify-bundle FILE.zip [--checkpoint KEPT.json]";

    private VerifyBundle() {}

    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        System.out.flush();
        System.exit(status);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean kept = arguments.size() == 3 && arguments.get(1).equals("--checkpoint");
        if (arguments.size() != 1 && !kept) {
            err.println(USAGE);
            return 2;
        }
        try {
            Bundle bundle = Bundle.read(Files.readAllBytes(Path.of(arguments.getFirst())));
            Optional<byte[]> checkpoint =
                    kept ? Optional.of(Files.readAllBytes(Path.of(arguments.get(2)))) : Optional.empty();
            return told(bundle, BundleVerifier.verify(bundle, checkpoint), out);
        } catch (IOException unreadable) {
            err.println(unreadable.getMessage() == null ? unreadable.toString() : unreadable.getMessage());
            return 2;
        }
    }

    private static int told(Bundle bundle, Verdict verdict, PrintStream out) {
        for (Verdict.Step step : verdict.steps()) {
            String subject = words(step.subject());
            out.println(step.fault()
                    .map(fault -> "BROKEN  %-16s %s: %s".formatted(subject, fault.place(), words(fault.problem())))
                    .orElseGet(() -> "ok      %-16s %d".formatted(subject, step.count())));
        }
        out.println(verdict.holds() ? "Everything holds." : "It does not hold.");
        BundleVerifier.key(bundle).ifPresent(key -> out.println("Key: " + key));
        return verdict.holds() ? 0 : 1;
    }

    private static String words(Enum<?> constant) {
        return String.join(
                " ", Arrays.asList(constant.name().toLowerCase(Locale.ROOT).split("_")));
    }
}

package io.makegood.assess.command;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.Rehearsal;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableDocument;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;

/** Carries out one command and says how it ended: 0 well, 1 the documents are wrong, 2 the command is. */
public final class Command {

    private static final int WELL = 0;
    private static final int WRONG_DOCUMENT = 1;
    private static final int WRONG_COMMAND = 2;

    private final PrintWriter out;
    private final PrintWriter err;

    public Command(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public int run(String[] arguments) {
        try {
            Options options = Options.of(arguments);
            return options.command().equals("lint") ? lint(options) : assess(options);
        } catch (Misused misused) {
            err.println(misused.getMessage());
            err.println("Usage: assess --terms FILE --facts FILE --period 2026-04 [--format text|json] [--lang en|pl]");
            err.println("       lint --terms FILE [--lang en|pl]");
            return WRONG_COMMAND;
        } catch (RefusedFile refused) {
            err.println(refused.getMessage());
            return WRONG_DOCUMENT;
        }
    }

    private int lint(Options options) {
        Locale language = language(options);
        List<Problem> problems = Rehearsal.check(terms(options, language));
        for (Problem problem : problems) {
            out.println(problem.severity().name().toLowerCase(Locale.ROOT) + "  " + problem.path() + "  "
                    + problem.code().written() + ": " + problem.sentence(language));
        }
        return Lint.hasErrors(problems) ? WRONG_DOCUMENT : WELL;
    }

    private int assess(Options options) {
        Locale language = language(options);
        boolean json = options.oneOf("--format", "text", "json").equals("json");
        Period period = period(options.required("--period"));
        Terms terms = terms(options, language);
        Assessment assessment = Assessor.assess(terms, period, facts(options, language));
        out.print(json ? AssessmentJson.pretty(assessment) : AssessmentText.of(terms, assessment, language));
        return WELL;
    }

    private static Locale language(Options options) {
        return Locale.forLanguageTag(options.oneOf("--lang", "en", "pl"));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new Misused("The period " + text + " is not written as 2026, 2026-Q2, 2026-04, 2026-04-10 or"
                    + " 2026-04-10/2026-05-10.");
        }
    }

    private static Terms terms(Options options, Locale language) {
        Path file = Path.of(options.required("--terms"));
        byte[] document = bytes(file);
        return refusing(
                file, language, () -> isJson(document) ? TermsJson.read(document) : TermsJson.readYaml(document));
    }

    private static Facts facts(Options options, Locale language) {
        Path file = Path.of(options.required("--facts"));
        byte[] document = bytes(file);
        return refusing(
                file, language, () -> isJson(document) ? FactsJson.read(document) : FactsJson.readYaml(document));
    }

    private static <T> T refusing(Path file, Locale language, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableDocument unreadable) {
            throw new RefusedFile(file + ": " + unreadable.path() + ": " + unreadable.problem(language), unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Misused("The file " + file + " cannot be read.");
        }
    }

    /** A document in JSON begins with a brace or bracket; everything else is YAML. */
    private static boolean isJson(byte[] document) {
        for (byte each : document) {
            if (each > ' ') {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    /** A document that cannot be read, with its file. */
    private static final class RefusedFile extends RuntimeException {
        RefusedFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

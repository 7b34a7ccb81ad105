package io.makegood.web.terms;

import io.makegood.contract.ContractId;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lint as rows of a page: what is wrong, in the reader's language, with a link to where it is mended. */
public final class Advice {

    private static final Pattern PART = Pattern.compile("(objectives|clauses|calendars|examples)\\[(\\d+)]");

    private Advice() {}

    /** One line; the link is empty where no form mends it, the place where it concerns no clause. */
    public record Row(String severity, String code, String place, String sentence, String link) {}

    public static List<Row> all(Terms terms, ContractId contract, Locale language) {
        return all(Lint.check(terms), terms, contract, language);
    }

    /** Of problems that were found already, in the draft of this contract. */
    public static List<Row> all(List<Problem> problems, Terms terms, ContractId contract, Locale language) {
        return problems.stream()
                .map(problem -> row(problem, terms, contract, language))
                .toList();
    }

    /** Only what concerns one objective or its clause; no links, because the reader is already there. */
    public static List<Row> about(Terms terms, String objective, Locale language) {
        return problems(terms, objective).stream()
                .map(problem -> row(problem, terms, language))
                .toList();
    }

    /** What lint finds in one objective or its clause. */
    public static List<Problem> problems(Terms terms, String objective) {
        int position = positionOf(terms, objective);
        String clause = terms.objectives().get(position).clause();
        return Lint.check(terms).stream()
                .filter(problem -> speaksOf(problem, terms, position, clause))
                .toList();
    }

    /** Without a link, for a reader who is at the place already. */
    public static Row row(Problem problem, Terms terms, Locale language) {
        return new Row(
                problem.severity().name(),
                problem.code().written(),
                "",
                Called.of(problem, terms).sentence(language),
                "");
    }

    private static boolean speaksOf(Problem problem, Terms terms, int objective, String clause) {
        Matcher part = PART.matcher(problem.path());
        if (!part.find()) {
            return false;
        }
        int position = Integer.parseInt(part.group(2));
        return switch (part.group(1)) {
            case "objectives" -> position == objective;
            case "clauses" -> terms.clauses().get(position).id().equals(clause);
            default -> false;
        };
    }

    private static Row row(Problem problem, Terms terms, ContractId contract, Locale language) {
        String edit = "/contracts/" + contract + "/terms/edit";
        return new Row(
                problem.severity().name(),
                problem.code().written(),
                place(problem.path(), terms),
                Called.of(problem, terms).sentence(language),
                edit + where(problem.path(), terms));
    }

    /** Number and heading of the clause that the path leads to. */
    private static String place(String path, Terms terms) {
        Matcher part = PART.matcher(path);
        if (!part.find() || List.of("calendars", "examples").contains(part.group(1))) {
            return "";
        }
        int position = Integer.parseInt(part.group(2));
        String id = part.group(1).equals("clauses")
                ? terms.clauses().get(position).id()
                : terms.objectives().get(position).clause();
        return terms.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(clause -> clause.number() + " " + clause.heading())
                .findFirst()
                .orElse("");
    }

    private static String where(String path, Terms terms) {
        Matcher part = PART.matcher(path);
        if (part.find()) {
            int position = Integer.parseInt(part.group(2));
            return switch (part.group(1)) {
                case "objectives" ->
                    "/objectives/" + terms.objectives().get(position).id();
                case "clauses" -> "/clauses/" + terms.clauses().get(position).id();
                case "examples" -> "/examples/" + terms.examples().get(position).id();
                default ->
                    "/calendars/" + terms.scope().calendars().get(position).id();
            };
        }
        for (String settings : List.of("header", "services", "settlement")) {
            if (path.contains(settings)) {
                return "/" + settings;
            }
        }
        return "/json";
    }

    private static int positionOf(Terms terms, String objective) {
        for (int position = 0; position < terms.objectives().size(); position++) {
            if (terms.objectives().get(position).id().equals(objective)) {
                return position;
            }
        }
        throw new IllegalArgumentException("No objective " + objective);
    }
}

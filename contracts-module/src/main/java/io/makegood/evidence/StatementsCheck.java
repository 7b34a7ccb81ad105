package io.makegood.evidence;

import io.makegood.assess.Assessment;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.audit.TextFields;
import io.makegood.credit.Adjustment;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each statement that the chain tells of is there with the very results that were issued; its lines are theirs. */
final class StatementsCheck implements Check {
    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.STATEMENTS;
    }

    static String path(String number) {
        return Numbered.statement(number, "statement.json");
    }

    static String part(String number, int part, String what) {
        return Numbered.statement(number, "part-" + part + what + ".json");
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        List<String> expected = new ArrayList<>();
        for (ChainFiles.Event event : ChainFiles.of(bundle).ofKind("statement.issued")) {
            statement(bundle, event);
            expected.add(path(event.content("number")));
        }
        for (String path : bundle.paths(Numbered.STATEMENTS, "/statement.json")) {
            Broken.unless(expected.contains(path), path, Problem.UNEXPECTED);
        }
        return expected.size();
    }

    private static void statement(Bundle bundle, ChainFiles.Event event) throws Broken {
        String number = event.content("number");
        String path = path(number);
        TextFields statement = Written.fields(bundle, path);
        Written.says(statement, "number", number, path);
        Written.says(statement, "from", event.content("from"), path);
        Written.says(statement, "until", event.content("until"), path);
        Written.says(statement, "issuedFor", event.fields().of("organisation"), path);
        Written.says(statement, "issuedBy", event.fields().of("person"), path);
        if (event.content().containsKey("knownUntil")) {
            Written.says(statement, "knownUntil", event.content("knownUntil"), path);
            Written.says(statement, "issuedAt", event.fields().of("at"), path);
        }
        String results = event.content("results");
        List<String> issued = results.isEmpty() ? List.of() : List.of(results.split(" "));
        List<Json> lines = new ArrayList<>();
        Optional<String[]> ruled =
                Optional.ofNullable(event.content().get("parts")).map(parts -> parts.split(" "));
        for (int part = 1; part <= issued.size(); part++) {
            if (ruled.isPresent()) {
                ruled(bundle, number, part, ruled.get()[part - 1]);
            }
            lines.addAll(part(bundle, number, part, issued.get(part - 1)));
        }
        Json written = statement.all().getOrDefault("lines", new Json.Nothing());
        Broken.unless(written.equals(new Json.Items(lines)), path + "#lines", Problem.CONTRADICTED);
        Broken.unless(
                adjustments(statement).equals(event.content("adjustments")),
                path + "#adjustments",
                Problem.CONTRADICTED);
    }

    /** The hash of the lines that adjust earlier statements, as the chain has it. */
    private static String adjustments(TextFields statement) {
        return statement.all().getOrDefault("adjustments", new Json.Nothing()) instanceof Json.Items items
                ? Adjustment.hash(items.of().stream()
                        .map(item -> item instanceof Json.Text text ? text.value() : "")
                        .toList())
                : "";
    }

    private static void ruled(Bundle bundle, String number, int part, String told) throws Broken {
        String path = part(number, part, "");
        TextFields row = Written.fields(bundle, path);
        String stored =
                String.join("/", row.of("version"), row.of("rulesFrom"), row.of("rulesUntil"), row.of("amendments"));
        Broken.unless(stored.equals(told), path, Problem.CONTRADICTED);
    }

    /** The lines of a part whose result is the one that was issued. */
    private static List<Json> part(Bundle bundle, String number, int part, String issued) throws Broken {
        String resultPath = part(number, part, "-result");
        byte[] bytes = bundle.get(resultPath);
        Broken.unless(Sha256.of(bytes).hex().equals(issued), resultPath, Problem.CHANGED);
        Assessment result = result(bytes, resultPath);
        String path = part(number, part, "");
        TextFields row = Written.fields(bundle, path);
        Written.says(row, "part", Integer.toString(part), path);
        Written.says(row, "resultSha256", issued, path);
        Written.says(row, "termsSha256", result.origins().termsHash(), path);
        Written.says(row, "factsSha256", result.origins().factsHash(), path);
        Written.says(row, "ruleBook", result.origins().ruleBook(), path);
        Written.says(row, "ruleBookSha256", result.origins().ruleBookHash(), path);
        String terms = Numbered.version(row.of("version"), "terms.json");
        same(bundle, terms, result.origins().termsHash());
        same(bundle, part(number, part, "-facts"), result.origins().factsHash());
        return result.entitlements().stream().map(LineJson::of).toList();
    }

    private static void same(Bundle bundle, String path, String hash) throws Broken {
        Broken.unless(Sha256.of(bundle.get(path)).hex().equals(hash), path, Problem.CHANGED);
    }

    private static Assessment result(byte[] bytes, String path) throws Broken {
        try {
            return AssessmentJson.read(bytes);
        } catch (UnreadableDocument unreadable) {
            throw new Broken(path, Problem.UNREADABLE);
        }
    }
}

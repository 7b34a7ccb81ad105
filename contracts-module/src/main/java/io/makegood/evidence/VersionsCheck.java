package io.makegood.evidence;

import io.makegood.audit.Sha256;
import io.makegood.audit.TextFields;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The terms of each version have the hash under which they were offered, and what became of them is what the chain tells. */
final class VersionsCheck implements Check {
    private static final Map<String, String> STATES = Map.of(
            "version.offered", "OFFERED",
            "version.signed", "OFFERED",
            "version.declined", "DECLINED",
            "version.withdrawn", "WITHDRAWN",
            "version.agreed", "AGREED");

    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.VERSIONS;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        ChainFiles chain = ChainFiles.of(bundle);
        title(bundle, chain);
        List<String> expected = new ArrayList<>();
        for (ChainFiles.Event offered : chain.ofKind("version.offered")) {
            String number = offered.content("version");
            offered(bundle, offered);
            became(bundle, chain, number);
            expected.add(Numbered.version(number, "version.json"));
        }
        for (String path : bundle.paths(Numbered.VERSIONS, "/version.json")) {
            Broken.unless(expected.contains(path), path, Problem.UNEXPECTED);
        }
        return expected.size();
    }

    static Terms terms(Bundle bundle, String number) throws Broken {
        String path = Numbered.version(number, "terms.json");
        try {
            return TermsJson.read(bundle.get(path));
        } catch (UnreadableTerms unreadable) {
            throw new Broken(path, Problem.UNREADABLE);
        }
    }

    private static void title(Bundle bundle, ChainFiles chain) throws Broken {
        String path = "contract.json";
        TextFields contract = Written.fields(bundle, path);
        Written.says(contract, "format", Bundle.FORMAT, path);
        String title = "";
        for (ChainFiles.Event event : chain.events()) {
            if (event.kind().equals("contract.opened") || event.kind().equals("contract.renamed")) {
                title = event.content("title");
            }
        }
        Written.says(contract, "title", title, path);
        for (String side : List.of("provider", "customer")) {
            String opened = chain.events().getFirst().content(side);
            if (!opened.isEmpty()) {
                Written.says(contract, side, opened, path);
            }
        }
    }

    private static void offered(Bundle bundle, ChainFiles.Event event) throws Broken {
        String number = event.content("version");
        String path = Numbered.version(number, "version.json");
        TextFields version = Written.fields(bundle, path);
        String terms = Numbered.version(number, "terms.json");
        String hash = Sha256.of(bundle.get(terms)).hex();
        Broken.unless(hash.equals(event.content("sha256")), terms, Problem.CHANGED);
        Written.says(version, "sha256", hash, path);
        Written.says(version, "number", number, path);
        Written.says(version, "effectiveFrom", event.content("effectiveFrom"), path);
        Written.says(version, "effectiveUntil", until(terms(bundle, number)), path);
        Written.says(version, "offeredFor", event.fields().of("organisation"), path);
        Written.says(version, "offeredBy", event.fields().of("person"), path);
        if (tellsAll(event)) {
            Written.says(version, "note", event.content("note"), path);
            Written.says(version, "offeredAt", event.fields().of("at"), path);
        }
    }

    private static void became(Bundle bundle, ChainFiles chain, String number) throws Broken {
        String path = Numbered.version(number, "version.json");
        TextFields version = Written.fields(bundle, path);
        ChainFiles.Event last = chain.last(number, List.copyOf(STATES.keySet()))
                .orElseThrow(() -> new Broken(path, Problem.UNEXPECTED));
        Written.says(version, "state", STATES.getOrDefault(last.kind(), ""), path);
        Written.says(version, "reason", last.content("reason"), path);
        for (ChainFiles.Event offered : chain.ofKind("version.offered")) {
            if (offered.content("version").equals(number) && tellsAll(offered)) {
                Written.says(version, "since", last.fields().of("at"), path);
            }
        }
        for (String side : List.of("provider", "customer")) {
            Written.says(version, side + "Signer", signer(chain, number, side), path);
        }
    }

    private static String signer(ChainFiles chain, String number, String side) {
        return chain.ofKind("version.signed").stream()
                .filter(event -> event.content("version").equals(number))
                .filter(event -> event.content("side").equals(side))
                .map(event -> event.fields().find("person").orElse(""))
                .findFirst()
                .orElse("");
    }

    /** The first offers ever stored told less in the chain: without the note, and at a time of their own. */
    private static boolean tellsAll(ChainFiles.Event offered) {
        return offered.content().containsKey("note");
    }

    private static String until(Terms terms) {
        return terms.header().term() instanceof Header.Term.Fixed fixed
                ? fixed.until().toString()
                : "";
    }
}

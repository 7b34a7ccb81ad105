package io.makegood.evidence;

import io.makegood.audit.Sha256;
import io.makegood.audit.TextFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a bundle, in the order of their numbers, each following on the one before. */
record ChainFiles(List<Event> events) {
    static final String FOLDER = "chain";

    /** One event: where it lies, the hash of its bytes, and what they say. */
    record Event(String path, Sha256 hash, TextFields fields) {
        String kind() {
            return fields.find("kind").orElse("");
        }

        String content(String name) {
            return content().getOrDefault(name, "");
        }

        Map<String, String> content() {
            return fields.inner("content");
        }

        boolean isOf(String kind, String version) {
            return kind().equals(kind) && content("version").equals(version);
        }
    }

    static String path(int number) {
        return "%s/%06d.json".formatted(FOLDER, number);
    }

    static ChainFiles of(Bundle bundle) throws Broken {
        String contract =
                Written.fields(bundle, "contract.json").find("contract").orElse("");
        List<Event> events = new ArrayList<>();
        Optional<Sha256> previous = Optional.empty();
        for (String path : bundle.paths(FOLDER, ".json")) {
            int number = events.size() + 1;
            Broken.unless(path.equals(path(number)), path(number), Problem.MISSING);
            Event event = new Event(path, Sha256.of(bundle.get(path)), Written.fields(bundle, path));
            Broken.unless(event.fields().find("previous").equals(previous.map(Sha256::hex)), path, Problem.UNLINKED);
            Written.says(event.fields(), "number", Integer.toString(number), path);
            Written.says(event.fields(), "contract", contract, path);
            events.add(event);
            previous = Optional.of(event.hash());
        }
        Broken.unless(!events.isEmpty(), FOLDER, Problem.MISSING);
        return new ChainFiles(events);
    }

    List<Event> ofKind(String kind) {
        return events.stream().filter(event -> event.kind().equals(kind)).toList();
    }

    /** The last event of a version whose kind is among these. */
    Optional<Event> last(String version, List<String> kinds) {
        return events.reversed().stream()
                .filter(event ->
                        kinds.contains(event.kind()) && event.content("version").equals(version))
                .findFirst();
    }
}

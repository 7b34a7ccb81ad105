package io.makegood.web.record;

import io.makegood.record.RecordSearch;
import io.makegood.record.entry.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** What the list of records is narrowed to, as typed; {@code wrong} names the field that could not be understood. */
record Filter(What what, String from, String until, boolean withdrawn, int page, String wrong) {

    /** Kind, service and words. */
    record What(String kind, String service, String q) {}

    static Filter of(Map<String, String> typed) {
        What what = new What(
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("service", ""),
                typed.getOrDefault("q", "").strip());
        String from = typed.getOrDefault("from", "").strip();
        String until = typed.getOrDefault("until", "").strip();
        return new Filter(
                what,
                from,
                until,
                typed.containsKey("withdrawn"),
                page(typed.getOrDefault("page", "")),
                wrong(from, until));
    }

    RecordSearch search() {
        return search(page);
    }

    RecordSearch search(int wanted) {
        boolean clear = wrong.isEmpty();
        return new RecordSearch(
                Kind.ofWord(what.kind()),
                what.service(),
                what.q(),
                new RecordSearch.Days(clear ? day(from) : Optional.empty(), clear ? day(until) : Optional.empty()),
                withdrawn,
                wanted);
    }

    public boolean isNarrow() {
        return !what.kind().isEmpty()
                || !what.service().isEmpty()
                || !what.q().isEmpty()
                || !from.isEmpty()
                || !until.isEmpty();
    }

    /** The query of the same list on another page. */
    String onPage(int other) {
        return query(Map.of("page", String.valueOf(other)));
    }

    /** The query of the same list, all of it. */
    String all() {
        return query(Map.of());
    }

    private String query(Map<String, String> more) {
        Map<String, String> texts = new TreeMap<>(
                Map.of("kind", what.kind(), "service", what.service(), "q", what.q(), "from", from, "until", until));
        texts.put("withdrawn", withdrawn ? "yes" : "");
        texts.putAll(more);
        return texts.entrySet().stream()
                .filter(text -> !text.getValue().isEmpty())
                .map(text -> text.getKey() + "=" + UriUtils.encode(text.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String wrong(String from, String until) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        if (first.isEmpty() && !from.isEmpty()) {
            return "from";
        }
        boolean unclear = last.isEmpty() && !until.isEmpty();
        boolean reversed = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        return unclear || reversed ? "until" : "";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }
}

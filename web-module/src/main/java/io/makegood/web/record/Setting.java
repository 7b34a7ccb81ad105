package io.makegood.web.record;

import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a contract's terms say about its records: the zone in which times are shown and typed, the currency, and the words
 * that each field may hold, those of the terms in force first. Without any terms the zone is UTC and there are no words.
 */
public record Setting(ZoneId zone, String currency, Map<String, List<Choice>> words) {
    public Setting {
        words = Map.copyOf(words);
    }

    static Setting of(VersionHistory history, LocalDate today) {
        List<Terms> terms = terms(history, today);
        return terms.isEmpty()
                ? new Setting(ZoneOffset.UTC, "", Map.of())
                : new Setting(
                        terms.getFirst().header().setting().zone(),
                        terms.getFirst().header().setting().currency().getCurrencyCode(),
                        Vocabulary.of(terms));
    }

    /** The words of the terms for a field; none if the terms do not speak of it. */
    public List<Choice> wordsOf(String field) {
        return words.getOrDefault(field, List.of());
    }

    public List<Choice> services() {
        return wordsOf("service");
    }

    /** How the terms call a word, or the word itself. */
    public String label(String field, String word) {
        return wordsOf(field).stream()
                .filter(choice -> choice.value().equals(word))
                .map(Choice::label)
                .findFirst()
                .orElse(word);
    }

    /** Whether it names a service of the contract, or all of them. */
    public boolean knowsService(String service) {
        return service.equals(Facts.WHOLE_CONTRACT)
                || services().stream().anyMatch(choice -> choice.value().equals(service));
    }

    /** In force today, then agreed at another time, the newest first, then on offer; where there is none, what was last. */
    private static List<Terms> terms(VersionHistory history, LocalDate today) {
        List<Version> versions = new ArrayList<>();
        history.inForce(today).ifPresent(versions::add);
        history.all().stream()
                .filter(Version::agreed)
                .sorted(Comparator.comparingInt(Version::number).reversed())
                .forEach(versions::add);
        history.onOffer().ifPresent(versions::add);
        if (versions.isEmpty()) {
            history.latest().ifPresent(versions::add);
        }
        return versions.stream().distinct().map(Version::terms).toList();
    }
}

package io.makegood.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.Place;
import io.makegood.terms.json.UnreadableDocument;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a constructor refuses is said in the reader's language, and there is no reason outside the one bundle. */
class RefusalTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final Pattern KEY = Pattern.compile("(?:new Refusal|requireBetween)\\([^\"()]*\"(\\w+)\"");

    /** They answer what is caught where it is thrown, or say that a program is wrong; no reader sees them. */
    private static final Set<String> NOT_FOR_READERS = Set.of(
            "CanonicalWriter.java",
            "Codec.java",
            "ValueType.java",
            "LevelRange.java",
            "Money.java",
            "Quantity.java",
            "PublicHolidays.java",
            "Filling.java",
            "Refusal.java");

    @Test
    void eachReasonHasItsSentenceInBothLanguagesAndEachSentenceItsReason() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            KEY.matcher(Files.readString(source)).results().forEach(found -> named.add(found.group(1)));
        }

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(keys(Locale.ROOT)).isEqualTo(named);
        assertThat(keys(POLISH)).isEqualTo(named);
    }

    @Test
    void noConstructorOfTheLanguageRefusesInWordsOfItsOwn() throws IOException {
        List<String> offenders = sources().stream()
                .filter(source -> source.toString().contains("/terms/"))
                .filter(source -> !NOT_FOR_READERS.contains(source.getFileName().toString()))
                .filter(source -> read(source).contains("IllegalArgumentException("))
                .map(source -> source.getFileName().toString())
                .toList();

        assertThat(offenders).isEmpty();
    }

    @Test
    void aPolishReaderReadsThePlaceAndTheReasonInPolish() {
        Json turned = new Json.Fields(Map.of(
                "days", new Json.Items(List.of()),
                "from", new Json.Text("22:00"),
                "to", new Json.Text("06:00")));

        assertThatThrownBy(() -> Codec.plain().read(turned, ServiceCalendar.Hours.class, new Place("hours[0]")))
                .isInstanceOfSatisfying(UnreadableDocument.class, refused -> {
                    assertThat(refused.path()).isEqualTo("hours[0]");
                    assertThat(refused.problem(POLISH)).startsWith("Godziny kończą się po swoim początku");
                    assertThat(refused.problem(Locale.ENGLISH)).startsWith("Hours end after they begin");
                });
    }

    @Test
    void theNumbersOfAReasonStandInItsSentence() {
        assertThatThrownBy(() -> new Window.BillingCycle(32))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.sentence(POLISH))
                        .contains("od 1 do 31, nie 32"));
    }

    @Test
    void aTextWithAControlCharacterIsRefused() {
        assertThatThrownBy(() -> Codec.plain().read(new Json.Text("a\u0000b"), String.class, new Place("title")))
                .isInstanceOfSatisfying(UnreadableDocument.class, refused -> assertThat(refused.problem(POLISH))
                        .contains("znak sterujący"));
        assertThat(Codec.plain().read(new Json.Text("a\n\tb"), String.class, Place.TOP))
                .isEqualTo("a\n\tb");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "io.makegood.terms.text.refusals",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("makegood.root", "..")).resolve("rules-module/src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

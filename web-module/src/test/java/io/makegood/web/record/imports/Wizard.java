package io.makegood.web.record.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.web.record.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;

/** Goes through the pages of an import as a person does: answers by the labels that it reads, else as suggested. */
final class Wizard {
    private static final Pattern QUESTION = Pattern.compile(
            "for=\"(q\\d+)\"><span>([^<]*)</span>(.*?)(?=<div class=\"mg-pair\"|</form>)", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected=\"selected\"");
    private static final Pattern TYPED = Pattern.compile("<input class=\"form-control\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"([^\"]*)\"");
    private static final Pattern TALLY = Pattern.compile("outcome=(\\w+)\"[^>]*><strong>([\\d,\u00a0 ]+)</strong>");

    private final Visitor visitor;
    private final String url;

    private Wizard(Visitor visitor, String url) {
        this.visitor = visitor;
        this.url = url;
    }

    static Wizard upload(Visitor visitor, String records, String name, byte[] bytes) throws Exception {
        MockHttpServletResponse sent = visitor.upload(records + "/imports", name, bytes);
        assertThat(sent.getRedirectedUrl()).as(Visitor.text(sent)).endsWith("/reader");
        return new Wizard(visitor, sent.getRedirectedUrl().replaceFirst("/reader$", ""));
    }

    String url() {
        return url;
    }

    Wizard readAs(String reader) throws Exception {
        return readAs(reader, "");
    }

    Wizard readAs(String reader, String from) throws Exception {
        assertThat(visitor.post(url + "/reader", Map.of("reader", reader, "from", from))
                        .getRedirectedUrl())
                .isEqualTo(url + "/questions");
        return this;
    }

    /** Until the preview stands; each label given must have been asked. */
    Wizard answer(Map<String, String> byLabel) throws Exception {
        Set<String> asked = new TreeSet<>();
        for (int round = 0; round < 10; round++) {
            String page = visitor.page(url + "/questions");
            MockHttpServletResponse answer = visitor.post(url + "/questions", filled(page, byLabel, asked));
            assertThat(answer.getRedirectedUrl()).as(Visitor.text(answer)).isNotNull();
            if (answer.getRedirectedUrl().endsWith("/preview")) {
                assertThat(asked).containsAll(byLabel.keySet());
                return this;
            }
        }
        throw new AssertionError("It asks and asks; last for " + asked);
    }

    /** How many rows have which outcome. */
    Map<String, Integer> tally() throws Exception {
        Map<String, Integer> tally = new LinkedHashMap<>();
        Matcher counts = TALLY.matcher(visitor.page(url + "/preview"));
        while (counts.find()) {
            tally.put(counts.group(1), Integer.parseInt(counts.group(2).replaceAll("\\D", "")));
        }
        return tally;
    }

    MockHttpServletResponse commit(boolean withoutRefused) throws Exception {
        return visitor.post(url + "/commit", withoutRefused ? Map.of("withoutRefused", "yes") : Map.of());
    }

    /** Looks at the progress until the import is over, and reads the result. */
    String result() throws Exception {
        for (int look = 0; look < 100_000; look++) {
            if (visitor.get(url + "/progress").getRedirectedUrl() != null) {
                return visitor.page(url);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("It never ends: " + url);
    }

    private static Map<String, String> filled(String page, Map<String, String> byLabel, Set<String> asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher fingerprint = ASKED.matcher(page);
        assertThat(fingerprint.find()).isTrue();
        fields.put("asked", fingerprint.group(1));
        Matcher question = QUESTION.matcher(page);
        while (question.find()) {
            asked.add(question.group(2));
            fields.put(question.group(1), byLabel.getOrDefault(question.group(2), shown(question.group(3))));
        }
        return fields;
    }

    private static String shown(String drawn) {
        Matcher selected = SELECTED.matcher(drawn);
        Matcher typed = TYPED.matcher(drawn);
        return selected.find() ? selected.group(1) : typed.find() ? typed.group(1) : "";
    }
}

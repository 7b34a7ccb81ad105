package io.makegood.web.terms.objective;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser sends of the largest form of a page, as it stands: no button, no box that is not ticked. */
final class PageForm {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b.*?</form>");
    private static final Pattern INPUT = Pattern.compile("(?s)<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");

    private PageForm() {}

    static Map<String, String> of(String page) {
        String form = "";
        for (Matcher found = FORM.matcher(page); found.find(); ) {
            form = found.group().length() > form.length() ? found.group() : form;
        }
        Map<String, String> sent = new LinkedHashMap<>();
        INPUT.matcher(form).results().map(input -> input.group()).forEach(input -> {
            boolean box = attribute(input, "type").matches("checkbox|radio");
            if (!box || input.matches("(?s).*\\bchecked\\b.*")) {
                put(sent, input, attribute(input, "value"));
            }
        });
        SELECT.matcher(form).results().forEach(select -> put(sent, select.group(1), chosen(select.group(2))));
        AREA.matcher(form).results().forEach(area -> put(sent, area.group(1), area.group(2)));
        sent.keySet().removeIf(name -> name.startsWith("_csrf"));
        return sent;
    }

    private static void put(Map<String, String> sent, String tag, String value) {
        if (!attribute(tag, "name").isEmpty()) {
            sent.put(attribute(tag, "name"), value);
        }
    }

    /** The option that is selected, or else the first. */
    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        for (int number = 0; option.find(); number++) {
            if (option.group(1).contains("selected")) {
                return attribute(option.group(1), "value");
            }
            first = number == 0 ? attribute(option.group(1), "value") : first;
        }
        return first;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }
}

package io.makegood.web.evidence;

import io.makegood.evidence.ReadableText;
import io.makegood.terms.Terms;
import io.makegood.web.contract.text.ReadableTerms;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The terms as plain text, in each language of the product: what stands on the page of a version, line by line. */
@Component
class TermsAsText implements ReadableText {
    private static final String[] LANGUAGES = {"en", "pl"};

    @Override
    public Map<String, String> of(Terms terms) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            texts.put(language, text(ReadableTerms.of(terms, Locale.forLanguageTag(language))));
        }
        return texts;
    }

    private static String text(ReadableTerms terms) {
        StringBuilder out = new StringBuilder();
        for (ReadableTerms.Chapter chapter : terms.chapters()) {
            out.append(chapter.heading()).append('\n');
            if (!chapter.text().isEmpty()) {
                out.append('\n').append(chapter.text().strip()).append('\n');
            }
            chapter.blocks().forEach(block -> block(block, out));
            out.append('\n');
        }
        return out.toString();
    }

    private static void block(ReadableTerms.Block block, StringBuilder out) {
        out.append('\n');
        if (!block.title().isEmpty()) {
            out.append("  ").append(block.title()).append('\n');
        }
        for (ReadableTerms.Line line : block.lines()) {
            out.append("    ")
                    .append(line.label())
                    .append(": ")
                    .append(line.value())
                    .append('\n');
        }
        for (ReadableTerms.Grid grid : block.grids()) {
            out.append("    ").append(grid.caption()).append('\n');
            out.append("      ").append(String.join(" | ", grid.columns())).append('\n');
            grid.rows().forEach(row -> out.append("      ")
                    .append(String.join(" | ", row.cells()))
                    .append('\n'));
        }
    }
}

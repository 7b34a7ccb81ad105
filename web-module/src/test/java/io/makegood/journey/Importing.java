package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The steps of an import: upload, say what the file is, answer what it leaves open, see the rows, record them. */
final class Importing {
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_LOOKS = 500;

    private Importing() {}

    /** Uploads and goes on to the preview; whatever is asked is answered by the first of the answers that is offered. */
    static void upload(Visitor operations, String contract, String file, String content, List<String> answers) {
        operations.open(contract + "/records/imports").attach("#file", file, content);
        operations.press("main form[enctype] button");
        if (operations.path().endsWith("/reader")) {
            operations.press("main form[action$='/reader'] button");
        }
        for (int round = 0; operations.path().endsWith("/questions") && round < MOST_ROUNDS; round++) {
            answer(operations, answers);
            operations.press("main form[action$='/questions'] button");
        }
        assertThat(operations.path()).as(operations.text()).endsWith("/preview");
    }

    /** Records what the preview shows; the page reads on until it is done. */
    static void commit(Visitor operations) {
        operations.checkIfThere("input[name=withoutRefused]").press("main form[action$='/commit'] button");
        for (int look = 0; operations.path().endsWith("/progress") && look < MOST_LOOKS; look++) {
            operations.page.reload();
        }
        assertThat(operations.path()).as("the import is done").doesNotEndWith("/progress");
    }

    private static void answer(Visitor operations, List<String> answers) {
        for (Locator question : operations
                .page
                .locator("main form[action$='/questions'] select[required]")
                .all()) {
            if (question.inputValue().isEmpty()) {
                List<String> offered = question.locator("option").all().stream()
                        .map(option -> option.getAttribute("value"))
                        .toList();
                String answer = answers.stream()
                        .filter(offered::contains)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "None of " + answers + " answers " + question.getAttribute("id") + ": " + offered));
                question.selectOption(answer);
            }
        }
    }
}

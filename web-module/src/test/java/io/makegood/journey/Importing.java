package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;

/** The steps of an import of a table: upload, say what the file is, answer what it leaves open, see the rows, record them. */
final class Importing {
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_LOOKS = 500;

    private Importing() {}

    /** Uploads and goes on to the preview; each question that it leaves open is answered by the answer to its label. */
    static void upload(Visitor operations, String contract, String file, String content, Map<String, String> answers) {
        operations.open(contract + "/records/imports").attach("#file", file, content);
        operations.press("main form[enctype] button");
        if (operations.path().endsWith("/reader")) {
            operations.check("input[name=reader][value=table]").press("main form[action$='/reader'] button");
        }
        answerAll(operations, answers);
    }

    /** From the questions to the preview; each answer may lead to further questions. */
    static void answerAll(Visitor operations, Map<String, String> answers) {
        if (operations.path().endsWith("/questions")) {
            operations.open(operations.path() + "?lang=en");
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

    /** What the file has suggested already stays. */
    private static void answer(Visitor operations, Map<String, String> answers) {
        answers.forEach((question, answer) -> {
            Locator field = operations
                    .page
                    .locator("main form[action$='/questions']")
                    .getByLabel(Pattern.compile("^" + question));
            if (field.count() > 0 && field.first().inputValue().isEmpty()) {
                field.first().selectOption(answer);
            }
        });
    }
}

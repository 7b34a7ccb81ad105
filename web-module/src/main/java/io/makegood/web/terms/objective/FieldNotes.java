package io.makegood.web.terms.objective;

import io.makegood.terms.Terms;
import io.makegood.terms.lint.Problem;
import io.makegood.web.terms.Advice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lint says, beside the field that it speaks of: every place of the form with its sentences, most with none. */
record FieldNotes(Map<String, List<Advice.Row>> at) {

    private static final Pattern ITEM = Pattern.compile("(remedies|measurement\\.exclusions)\\[(\\d+)](.*)");

    static FieldNotes none(ObjectiveForm form) {
        Map<String, List<Advice.Row>> empty = new LinkedHashMap<>();
        for (String place : List.of("subject", "measure", "promised.level", "promised.minimum", "subject.text")) {
            empty.put(place, new ArrayList<>());
        }
        for (int row = 0; row < form.remedies().size(); row++) {
            empty.put("remedies[" + row + "]", new ArrayList<>());
            empty.put("remedies[" + row + "].cap", new ArrayList<>());
        }
        for (int row = 0; row < form.exclusions().size(); row++) {
            empty.put("exclusions[" + row + "]", new ArrayList<>());
        }
        return new FieldNotes(empty);
    }

    static FieldNotes of(Terms changed, String objective, ObjectiveForm form, Locale language) {
        FieldNotes notes = none(form);
        for (Problem problem : Advice.problems(changed, objective)) {
            String inside = problem.path().replaceFirst("^objectives\\[\\d+]\\.?", "");
            List<Advice.Row> there = notes.at().get(place(inside, form));
            if (there != null) {
                there.add(Advice.row(problem, changed, language));
            }
        }
        return notes;
    }

    private static String place(String path, ObjectiveForm form) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            int position = Integer.parseInt(item.group(2));
            return item.group(1).equals("remedies")
                    ? "remedies[" + remedyRow(form, position) + "]"
                            + (item.group(3).startsWith(".caps") ? ".cap" : "")
                    : "exclusions[" + chosenRow(form, position) + "]";
        }
        if (path.startsWith("promise.minimum")) {
            return "promised.minimum";
        }
        if (path.startsWith("promise")) {
            return "promised.level";
        }
        return path.startsWith("measurement") ? "measure" : path.startsWith("clauses") ? "subject.text" : "subject";
    }

    private static int remedyRow(ObjectiveForm form, int position) {
        return Math.min(position, form.remedies().size() - 1);
    }

    /** The row of the n-th ground that is chosen. */
    private static int chosenRow(ObjectiveForm form, int position) {
        int left = position;
        for (int row = 0; row < form.exclusions().size(); row++) {
            if (form.exclusions().get(row).chosen() && left-- == 0) {
                return row;
            }
        }
        return 0;
    }
}

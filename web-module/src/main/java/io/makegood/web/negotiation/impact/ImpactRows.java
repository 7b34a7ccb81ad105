package io.makegood.web.negotiation.impact;

import java.util.List;

/** The rows of the pages of an impact. */
final class ImpactRows {
    private ImpactRows() {}

    /** A figure under the first terms and under the second ones, and how they differ (empty if they do not). */
    record Figure(String name, String before, String after, String difference) {}

    /** A month: what is owed, and how many promises are missed; {@code cap}s say that a cap is reached. */
    record Month(String name, Side before, Side after) {}

    record Side(String owed, String missed, boolean cap) {}

    /** Something that happened; the link is empty where measurements were taken together. */
    record Happened(String name, String url, String when, String cause, Effect before, Effect after) {}

    /** How much counted, its share of what is owed, and why a part of it did not count. */
    record Effect(String counted, String owed, List<String> leftOut) {
        Effect {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A page of what happened. */
    record Happenings(List<Happened> rows, int count, int page, int pages) {
        Happenings {
            rows = List.copyOf(rows);
        }
    }

    /** The step curve of an objective under both terms: its key levels, the picture and the table behind it. */
    record CurveRow(String id, String title, List<KeyLevel> keys, Picture picture, List<Stretch> stretches) {
        CurveRow {
            keys = List.copyOf(keys);
            stretches = List.copyOf(stretches);
        }
    }

    /** Where the credit begins, doubles, and is at its most. */
    record KeyLevel(String name, String before, String after) {}

    /** Levels from one on towards the worse, with what is owed there. */
    record Stretch(String from, String before, String after) {}

    /** In a picture of 720 by 180: two lines and the levels below them. */
    record Picture(String before, String after, List<Label> labels) {
        Picture {
            labels = List.copyOf(labels);
        }
    }

    record Label(String x, String text) {}
}

package io.makegood.web.credit;

import java.util.List;

/** Objectives over the months, as drawing and as table. */
final class TrendRows {
    private TrendRows() {}

    record Trend(String id, Rows.Name name, String promise, List<Cell> cells, Drawing drawing) {}

    /** One month of one objective. */
    record Cell(String month, String level, String promise, Rows.Badge badge) {}

    /** In a picture of 360 by 150: the promise as a dashed line, each month's level as a shape on a stem from it. */
    record Drawing(String promise, List<Mark> marks, List<Label> labels) {
        public boolean isEmpty() {
            return marks.isEmpty();
        }
    }

    record Mark(String stem, String shape, String kind) {}

    record Label(int x, String text) {}

    /** A month's name and the way to its page, with what is owed for it and whether that is issued. */
    record Month(String name, String url, String owed, boolean issued) {}
}

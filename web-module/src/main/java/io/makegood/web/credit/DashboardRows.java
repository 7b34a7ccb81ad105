package io.makegood.web.credit;

import java.util.List;

/** What the panels of the dashboard show; every text is ready in the reader's language. */
final class DashboardRows {
    static final int HEIGHT = 110;
    private static final int BASE = 130;
    private static final int STEP = 29;

    private DashboardRows() {}

    record Credits(List<Unit> units) {}

    /** One unit over the months, in a picture of 360 by 150. */
    record Unit(String id, String label, String sum, List<Bar> bars) {}

    record Bar(int index, int height, String label, String month, String amount) {
        public int x() {
            return 6 + index * STEP;
        }

        public int middle() {
            return x() + STEP / 2 - 2;
        }

        public int y() {
            return BASE - height;
        }

        public boolean isLabelled() {
            return index % 2 == 1;
        }
    }

    record Levels(List<OfContract> contracts, boolean more) {}

    /** The running month of a contract. */
    record OfContract(String title, String month, String url, List<Level> levels) {}

    record Level(Rows.Name name, String level, String promise, Rows.Badge badge) {}
}

package io.makegood.terms.lint;

import io.makegood.terms.json.Place;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.util.Map;

/** Two rows that follow one another: they touch, overlap, or leave a gap. */
final class Neighbours {

    private Neighbours() {}

    static void check(Row lower, Row upper, Table table, Report report) {
        int order = lower.high().compareTo(upper.low());
        if (order > 0) {
            report.add(Code.TIERS_OVERLAP, upper.place(), overlap(lower.high(), upper.low()));
        } else if (order < 0) {
            gap(lower.high(), upper.low(), table, upper.place(), Code.TIERS_GAP, report);
        }
    }

    /** A gap between two cuts, unless no rounded level can fall into it; rows printed with few decimals get their own advice. */
    static void gap(Cut end, Cut next, Table table, Place place, Code code, Report report) {
        boolean hit = table.step().map(step -> end.holdsMultiple(next, step)).orElse(true);
        if (!hit) {
            return;
        }
        Map<String, String> values =
                Map.of("from", end.at().toString(), "to", next.at().toString());
        if (table.step().isEmpty() && isOneUnitInPrint(end, next)) {
            report.add(Code.PRINTED_DECIMALS, place, values);
        } else if (end.at().equals(next.at())) {
            report.add(code, place, Map.of("at", end.at().toString()));
        } else {
            report.add(code, place, values);
        }
    }

    private static Map<String, String> overlap(Cut end, Cut next) {
        if (!end.isFinite() || !next.isFinite()) {
            Cut finite = end.isFinite() ? end : next;
            return finite.isFinite() ? Map.of("at", finite.at().toString()) : Map.of();
        }
        return end.at().equals(next.at())
                ? Map.of("at", end.at().toString())
                : Map.of("from", next.at().toString(), "to", end.at().toString());
    }

    /** 99.8 and 99.9, both inside: one unit of the last printed decimal apart. */
    private static boolean isOneUnitInPrint(Cut end, Cut next) {
        BigDecimal from = end.at().amount();
        BigDecimal to = next.at().amount();
        int places = Math.max(1, Math.max(from.scale(), to.scale()));
        Fraction unit = Fraction.of(BigDecimal.ONE.movePointLeft(places));
        return end.above()
                && !next.above()
                && next.at().exact().minus(end.at().exact()).equals(unit);
    }
}

package io.makegood.terms.lint;

import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import java.util.Optional;

/** What an award is worth among awards of its own kind, so that a worse level can be held against a better one. */
record Worth(String kind, Fraction amount) {

    private static final String NONE = "";
    private static final String SHARE = "share";

    static Optional<Worth> of(Award award) {
        return switch (award) {
            case Award.Nothing nothing -> Optional.of(new Worth(NONE, Fraction.ZERO));
            case Award.PercentOfBase part ->
                Optional.of(new Worth(SHARE, part.percent().share()));
            case Award.FractionOfBase part -> Optional.of(new Worth(SHARE, part.fraction()));
            case Award.FixedMoney fixed ->
                Optional.of(new Worth(
                        fixed.amount().currency().getCurrencyCode(),
                        fixed.amount().exact()));
            case Award.Extension extension ->
                Optional.of(new Worth("time", extension.time().exact()));
            case Award.Units units -> Optional.of(new Worth("units " + units.unit(), Fraction.of(units.count())));
            case Award.Points points -> Optional.of(new Worth("points", Fraction.of(points.points())));
            case Award.Duty duty -> Optional.empty();
            case Award.Right right -> Optional.empty();
        };
    }

    /** Whether the award gives something. */
    static boolean isSomething(Award award) {
        return of(award).map(worth -> worth.amount().signum() > 0).orElse(true);
    }

    /** Whether this is surely less than the other; awards of different kinds cannot be compared. */
    boolean isLessThan(Worth other) {
        boolean comparable = kind.equals(other.kind) || kind.equals(NONE) || other.kind.equals(NONE);
        return comparable && amount.compareTo(other.amount) < 0;
    }
}

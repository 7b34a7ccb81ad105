package io.makegood.terms.value;

import io.makegood.terms.text.Refusal;

/** A range of levels of which each end says whether it is inside. An empty range is refused. */
public record LevelRange(Edge from, Edge to) {

    public LevelRange {
        if (from instanceof Edge.Inside low && to instanceof Edge.Inside high) {
            require(low.at().exact().compareTo(high.at().exact()) <= 0);
        } else if (!(from instanceof Edge.Unbounded) && !(to instanceof Edge.Unbounded)) {
            require(position(from).compareTo(position(to)) < 0);
        }
    }

    public boolean contains(Fraction level) {
        boolean aboveLow =
                switch (from) {
                    case Edge.Inside low -> level.compareTo(low.at().exact()) >= 0;
                    case Edge.Outside low -> level.compareTo(low.at().exact()) > 0;
                    case Edge.Unbounded none -> true;
                };
        return aboveLow
                && switch (to) {
                    case Edge.Inside high -> level.compareTo(high.at().exact()) <= 0;
                    case Edge.Outside high -> level.compareTo(high.at().exact()) < 0;
                    case Edge.Unbounded none -> true;
                };
    }

    private static Fraction position(Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> inside.at().exact();
            case Edge.Outside outside -> outside.at().exact();
            case Edge.Unbounded none -> throw new IllegalArgumentException("An unbounded end has no position");
        };
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Refusal("emptyRange");
        }
    }
}

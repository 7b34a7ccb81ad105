package io.makegood.credit.settlement;

import java.util.List;
import java.util.stream.Stream;

/** What a command would do: what is said in the act, the portions it moves, and those that come out of a split. */
sealed interface Plan {

    record Refused(ActResult why) implements Plan {}

    record Deed(Act.Said said, List<Moved> moved, List<Portion> fresh) implements Plan {
        public Deed {
            moved = List.copyOf(moved);
            fresh = List.copyOf(fresh);
        }

        /** Every portion whose state the act changed or gave: what came out of a split was open before, as the whole of it was. */
        List<Moved> told() {
            return Stream.concat(
                            moved.stream(),
                            fresh.stream()
                                    .filter(each -> each.state() != PortionState.OPEN)
                                    .map(each -> new Moved(each.opened(), each)))
                    .toList();
        }

        /** The portions as the act leaves them: moved ones that were not split, and the contested parts of those that were. */
        List<Portion> left() {
            return Stream.concat(
                            moved.stream().map(Moved::after).filter(each -> each.state() != PortionState.SPLIT),
                            fresh.stream().filter(each -> each.state() != PortionState.OPEN))
                    .toList();
        }
    }
}

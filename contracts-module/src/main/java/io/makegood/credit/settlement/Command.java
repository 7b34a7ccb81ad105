package io.makegood.credit.settlement;

import java.util.Set;
import java.util.UUID;

/** What somebody wants to do with an issued statement. */
public sealed interface Command {
    ActKind kind();

    /** Accepts the open portions of these numbers. */
    record Accept(Set<Integer> portions) implements Command {
        public Accept {
            portions = Set.copyOf(portions);
        }

        @Override
        public ActKind kind() {
            return ActKind.ACCEPT;
        }
    }

    /** Contests what is open of these portions. */
    record DisputePortions(Set<Integer> portions, String reason) implements Command {
        public DisputePortions {
            portions = Set.copyOf(portions);
            reason = Reasons.checked(reason);
        }

        @Override
        public ActKind kind() {
            return ActKind.DISPUTE;
        }
    }

    /** Contests one record: what would not be owed without it; the rest of each line proceeds. */
    record DisputeIncident(String incident, String reason) implements Command {
        public DisputeIncident {
            reason = Reasons.checked(reason);
        }

        @Override
        public ActKind kind() {
            return ActKind.DISPUTE;
        }
    }

    /** Answers a dispute, or takes an act back: withdraws a dispute, reverses a settlement. */
    record About(ActKind kind, UUID act, String reason) implements Command {
        public About {
            reason = Reasons.checked(reason);
            if (!kind.isAboutAnother()) {
                throw new IllegalArgumentException(kind + " is about no other act");
            }
        }
    }

    /** Approves what is accepted. */
    record Approve() implements Command {
        @Override
        public ActKind kind() {
            return ActKind.APPROVE;
        }
    }

    /** Takes back the approval of what is not settled yet. */
    record Revoke(String reason) implements Command {
        public Revoke {
            reason = Reasons.checked(reason);
        }

        @Override
        public ActKind kind() {
            return ActKind.REVOKE;
        }
    }

    /** A duty of this portion was done, or its right is used. */
    record Fulfil(int portion) implements Command {
        @Override
        public ActKind kind() {
            return ActKind.FULFIL;
        }
    }

    /** Settles what is approved and can be given in the form; the reference is that of a payment or of the invoice set off. */
    record Settle(Form form, String reference) implements Command {
        @Override
        public ActKind kind() {
            return ActKind.SETTLE;
        }
    }
}

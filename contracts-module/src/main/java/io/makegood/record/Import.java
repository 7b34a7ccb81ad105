package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.record.reader.Answers;
import java.time.Instant;
import java.util.Map;

/** A file that somebody uploaded, how it shall be read, and how far it has come. */
public record Import(ImportId id, ContractId contract, File file, Uploaded uploaded, Plan plan, Progress progress) {

    public record File(String name, Sha256 hash, int size) {}

    public record Uploaded(PersonId by, OrganisationId of, Instant at) {}

    /** The word of the reader (empty until one was chosen) and what was answered to its questions. */
    public record Plan(String reader, Answers answers) {}

    /** How many rows of the file are done, and what came of them; the tally is complete when the import is committed. */
    public record Progress(State state, int done, int total, Tally tally) {}

    public enum State {
        /** Questions are open, or the user looks at the preview. */
        OPEN,
        /** The rows are being recorded; none of them counts yet. */
        COMMITTING,
        COMMITTED,
        /** Nothing was recorded; it may be started again. */
        FAILED,
        /** Nothing was recorded; it may be started again. */
        CANCELLED,
        /** What it had recorded was taken back. */
        UNDONE
    }

    /** How many rows became new records, became new revisions, said what was recorded already, were refused, were left out. */
    public record Tally(int made, int changed, int same, int refused, int leftOut) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

        Tally and(Preview.Outcome outcome) {
            return switch (outcome) {
                case NEW -> new Tally(made + 1, changed, same, refused, leftOut);
                case CHANGED -> new Tally(made, changed + 1, same, refused, leftOut);
                case SAME -> new Tally(made, changed, same + 1, refused, leftOut);
                case REFUSED -> new Tally(made, changed, same, refused + 1, leftOut);
                case LEFT_OUT -> new Tally(made, changed, same, refused, leftOut + 1);
            };
        }

        /** The number of rows with an outcome. */
        public int of(Preview.Outcome outcome) {
            return switch (outcome) {
                case NEW -> made;
                case CHANGED -> changed;
                case SAME -> same;
                case REFUSED -> refused;
                case LEFT_OUT -> leftOut;
            };
        }

        /** As the chain keeps it. */
        Map<String, String> words() {
            return Map.of(
                    "made", Integer.toString(made),
                    "changed", Integer.toString(changed),
                    "same", Integer.toString(same),
                    "refused", Integer.toString(refused),
                    "leftOut", Integer.toString(leftOut));
        }

        public int rows() {
            return made + changed + same + refused + leftOut;
        }
    }

    /** Whether what it recorded is there for both parties; before that it is its own party's business. */
    boolean isShared() {
        return progress.state() == State.COMMITTED || progress.state() == State.UNDONE;
    }
}

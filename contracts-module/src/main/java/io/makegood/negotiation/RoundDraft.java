package io.makegood.negotiation;

import io.makegood.negotiation.change.PartKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one side has prepared beside its draft of the terms: answers by the number of a proposal, reasons and packages by
 * part, the note and the day for the answer. The other side never sees it.
 */
public record RoundDraft(Map<String, Mark> marks, Map<String, Said> said, Closing closing) {
    static final RoundDraft EMPTY = new RoundDraft(Map.of(), Map.of(), new Closing("", Optional.empty()));

    public RoundDraft {
        marks = Map.copyOf(marks);
        said = Map.copyOf(said);
    }

    public record Mark(Act.Choice choice, String reason) {}

    /** Why a part is to be changed, and in which package; 0 is none. */
    public record Said(String reason, int bundle) {
        static final Said NOTHING = new Said("", 0);

        public Said {
            reason = reason.strip();
            if (bundle < 0 || bundle > 9) {
                throw new IllegalArgumentException("A package has a number from 1 to 9");
            }
        }
    }

    /** What the round says as a whole: a note, and the last day for the answer. */
    public record Closing(String note, Optional<LocalDate> answerBy) {
        public Closing {
            note = note.strip();
        }
    }

    Optional<Mark> mark(int proposal) {
        return Optional.ofNullable(marks.get(Integer.toString(proposal)));
    }

    Said said(PartKey part) {
        return said.getOrDefault(part.toString(), Said.NOTHING);
    }

    RoundDraft marked(int proposal, Optional<Mark> mark) {
        Map<String, Mark> more = new LinkedHashMap<>(marks);
        String key = Integer.toString(proposal);
        mark.ifPresentOrElse(one -> more.put(key, one), () -> more.remove(key));
        return new RoundDraft(more, said, closing);
    }

    RoundDraft saying(Map<String, Said> words, Closing end) {
        return new RoundDraft(marks, words, end);
    }
}

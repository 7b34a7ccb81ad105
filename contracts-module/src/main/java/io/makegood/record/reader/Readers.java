package io.makegood.record.reader;

import java.util.List;
import java.util.Optional;

/** All readers. */
public final class Readers {

    public static List<Reader> all() {
        return List.of(
                IncidentFeed.statuspage(),
                IncidentFeed.googleCloud(),
                new AwsArchive(),
                new TableReader(),
                new CheckReader(),
                new TicketEventReader());
    }

    public static Optional<Reader> ofWord(String word) {
        return all().stream().filter(reader -> reader.word().equals(word)).findFirst();
    }

    /** The readers that recognise the file; none means that it is of no known shape, or broken. */
    public static List<Reader> recognising(Upload upload) {
        return all().stream().filter(reader -> recognises(reader, upload)).toList();
    }

    /** Refuses a single file that begins as JSON and breaks off, with {@link UnreadableUpload}: no reader could read it. */
    public static void refuseBroken(Upload upload) {
        if (!upload.isArchive() && Json.looksLikeJson(upload)) {
            Json.documents(upload);
        }
    }

    private static boolean recognises(Reader reader, Upload upload) {
        try {
            return reader.recognises(upload);
        } catch (UnreadableUpload broken) {
            return false;
        }
    }

    private Readers() {}
}

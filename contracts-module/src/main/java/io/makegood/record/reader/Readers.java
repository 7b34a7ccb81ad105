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

    /** The readers that recognise the file; none means that it is of no known shape. */
    public static List<Reader> recognising(Upload upload) {
        return all().stream().filter(reader -> reader.recognises(upload)).toList();
    }

    private Readers() {}
}

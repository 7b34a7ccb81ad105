package io.makegood.record.reader;

import java.util.List;

/** Understands one family of files. It guesses nothing: it recognises, asks, and reads by the answers. */
public sealed interface Reader permits AwsArchive, IncidentFeed, TableReader, CheckReader, TicketEventReader {

    /** Its name in addresses, saved mappings and texts. */
    String word();

    /** Whether the file looks like one of its own; shown to the user, who decides. */
    boolean recognises(Upload upload);

    /** What must be answered, given the answers so far; later questions may depend on earlier answers. */
    List<Question> questions(Intake intake);

    /** Every piece of the file, in its order. There must be no open question. */
    List<Row> read(Intake intake);
}

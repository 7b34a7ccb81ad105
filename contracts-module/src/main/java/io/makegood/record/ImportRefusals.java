package io.makegood.record;

import static io.makegood.db.Tables.RECORD_IMPORT_REFUSAL;

import io.makegood.record.reader.Row;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class ImportRefusals {
    private static final int LONGEST = 200;

    private static final List<Field<?>> COLUMNS = List.of(
            RECORD_IMPORT_REFUSAL.IMPORT_ID,
            RECORD_IMPORT_REFUSAL.NUMBER,
            RECORD_IMPORT_REFUSAL.SOURCE_FILE,
            RECORD_IMPORT_REFUSAL.SOURCE_LINE,
            RECORD_IMPORT_REFUSAL.SOURCE_ID,
            RECORD_IMPORT_REFUSAL.REASONS);

    private final DSLContext db;

    ImportRefusals(DSLContext db) {
        this.db = db;
    }

    /** Adds refused rows, numbered from the one after {@code before}. */
    void add(ImportId id, int before, List<PlannedRow> refused) {
        if (refused.isEmpty()) {
            return;
        }
        BatchBindStep batch = db.batch(db.insertInto(RECORD_IMPORT_REFUSAL)
                .columns(COLUMNS)
                .values(COLUMNS.stream()
                        .map(field -> DSL.param(field.getName(), field))
                        .toList()));
        for (int place = 0; place < refused.size(); place++) {
            Row.Origin origin = refused.get(place).row().origin();
            batch = batch.bind(
                    id.id(),
                    before + place + 1,
                    cut(origin.file()),
                    origin.line(),
                    cut(origin.id()),
                    Written.of(refused.get(place).problems()));
        }
        batch.execute();
    }

    /** One page of a hundred, in the order of the file. */
    List<Row.Refused> of(ImportId id, int page) {
        return db.select(COLUMNS)
                .from(RECORD_IMPORT_REFUSAL)
                .where(RECORD_IMPORT_REFUSAL.IMPORT_ID.eq(id.id()))
                .orderBy(RECORD_IMPORT_REFUSAL.NUMBER)
                .limit(Preview.PAGE_SIZE)
                .offset((page - 1) * Preview.PAGE_SIZE)
                .fetch(row -> new Row.Refused(
                        new Row.Origin(
                                row.get(RECORD_IMPORT_REFUSAL.SOURCE_FILE),
                                row.get(RECORD_IMPORT_REFUSAL.SOURCE_LINE),
                                row.get(RECORD_IMPORT_REFUSAL.SOURCE_ID)),
                        Written.problems(row.get(RECORD_IMPORT_REFUSAL.REASONS))));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.party.OrganisationId;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of a file would do to the records as they are. Two rows that say different things under one id are both
 * refused; a record of the other party is not touched.
 */
record ImportPlan(List<PlannedRow> rows, Import.Tally tally) {

    static ImportPlan of(List<ReadRow> read, List<String> services, Map<Key, Head> known, OrganisationId party) {
        Map<Key, List<Said>> said = said(read);
        List<PlannedRow> rows = new ArrayList<>(read.size());
        Import.Tally tally = Import.Tally.NOTHING;
        Known recorded = new Known(services, known, party);
        for (int place = 0; place < read.size(); place++) {
            PlannedRow planned = planned(place, read.get(place), said, recorded);
            rows.add(planned);
            tally = tally.and(planned.outcome());
        }
        return new ImportPlan(rows, tally);
    }

    /** The tally with every row that was refused. */
    Preview refused() {
        List<Preview.Line> lines = rows.stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .map(row -> new Preview.Line(
                        row.row().origin(), row.outcome(), row.fact(), Optional.empty(), row.problems()))
                .toList();
        return new Preview(tally, lines, lines.size());
    }

    /** What a row is held against. */
    private record Known(List<String> services, Map<Key, Head> heads, OrganisationId party) {}

    /** The first row that said just this under an id, by its place among all rows. */
    private record Said(int place, Row.Origin origin, Sha256 hash) {}

    private static Map<Key, List<Said>> said(List<ReadRow> read) {
        Map<Key, List<Said>> said = HashMap.newHashMap(read.size());
        for (int place = 0; place < read.size(); place++) {
            ReadRow row = read.get(place);
            if (row.told().isPresent()) {
                ReadRow.Told told = row.told().get();
                List<Said> under = said.computeIfAbsent(told.key(), none -> new ArrayList<>(1));
                if (under.stream().noneMatch(one -> one.hash().equals(told.hash()))) {
                    under.add(new Said(place, row.row().origin(), told.hash()));
                }
            }
        }
        return said;
    }

    private static PlannedRow without(Row row) {
        return switch (row) {
            case Row.Refused refused -> PlannedRow.of(row, Outcome.REFUSED, refused.reasons());
            case Row.LeftOut left -> PlannedRow.of(row, Outcome.LEFT_OUT, List.of(left.reason()));
            case Row.Proposed proposed -> throw new IllegalArgumentException("A fact that was not looked at: " + row);
        };
    }

    private static PlannedRow planned(int place, ReadRow read, Map<Key, List<Said>> all, Known known) {
        if (!(read.row() instanceof Row.Proposed row) || read.told().isEmpty()) {
            return without(read.row());
        }
        ReadRow.Told told = read.told().get();
        List<Said> said = all.getOrDefault(told.key(), List.of());
        Optional<Problem> problem =
                ContractScope.problem(row.fact(), known.services).or(() -> contradiction(told.hash(), said));
        if (problem.isPresent()) {
            return PlannedRow.of(row, Outcome.REFUSED, List.of(problem.get()));
        }
        return said.getFirst().place() == place
                ? held(row, told, known)
                : PlannedRow.of(row, Outcome.SAME, List.of(line("sameAsLine", said.getFirst())));
    }

    private static PlannedRow held(Row.Proposed row, ReadRow.Told told, Known known) {
        Head head = known.heads.get(told.key());
        if (head == null) {
            return PlannedRow.of(row, Outcome.NEW, row.remarks());
        }
        if (head.says(told.hash())) {
            return PlannedRow.of(row, Outcome.SAME, row.remarks());
        }
        return head.party().equals(known.party)
                ? new PlannedRow(row, Outcome.CHANGED, Optional.of(head), row.remarks())
                : PlannedRow.of(row, Outcome.REFUSED, List.of(Problem.of("id", "othersRecord")));
    }

    private static Optional<Problem> contradiction(Sha256 hash, List<Said> said) {
        return said.stream()
                .filter(other -> !other.hash().equals(hash))
                .findFirst()
                .map(other -> line("idTwice", other));
    }

    private static Problem line(String reason, Said said) {
        return new Problem(
                "id", reason, Map.of("line", String.valueOf(said.origin().line())));
    }
}

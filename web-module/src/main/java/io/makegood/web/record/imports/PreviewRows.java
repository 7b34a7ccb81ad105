package io.makegood.web.record.imports;

import io.makegood.measure.fact.Fact;
import io.makegood.record.Preview;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Row;
import io.makegood.web.record.Details;
import io.makegood.web.record.FactLines;
import io.makegood.web.record.Setting;
import io.makegood.web.record.Telling;
import io.makegood.web.record.WhenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says the rows of a preview: what each becomes, what changes, and every remark or reason. */
@Component
class PreviewRows {
    private final Telling telling;
    private final Details details;
    private final FactLines lines;
    private final WhenText when;

    PreviewRows(Telling telling, Details details, FactLines lines, WhenText when) {
        this.telling = telling;
        this.details = details;
        this.lines = lines;
        this.when = when;
    }

    List<PreviewRow> of(Preview preview, Setting setting) {
        return preview.lines().stream().map(line -> row(line, setting)).toList();
    }

    /** The reasons of a refusal, each with the field that it speaks of. */
    List<String> reasons(List<Problem> problems, Kind kind, Setting setting) {
        return problems.stream()
                .map(problem -> (problem.field().isEmpty() ? "" : field(kind, problem.field()) + ": ")
                        + telling.problem(problem, setting.zone()))
                .toList();
    }

    String where(Row.Origin origin) {
        String line = origin.line() == 0 ? "" : telling.say("record.preview.line", origin.line());
        return (origin.file() + " " + line).strip();
    }

    private PreviewRow row(Preview.Line line, Setting setting) {
        Kind kind = line.fact().flatMap(Kind::of).orElse(Kind.OUTAGE);
        List<String> remarks = new ArrayList<>(reasons(line.problems(), kind, setting));
        line.before().ifPresent(before -> line.fact().ifPresent(now -> remarks.addAll(changes(before, now, setting))));
        Optional<WhenText.Said> moments = line.fact().map(fact -> when.of(fact, setting.zone()));
        return new PreviewRow(
                new PreviewRow.Place(
                        line.fact().map(Fact::id).orElse(line.origin().id()), where(line.origin())),
                line.outcome().name(),
                line.fact()
                        .map(fact -> new PreviewRow.What(
                                telling.kind(kind),
                                telling.service(fact.service(), setting),
                                details.of(fact, setting)))
                        .orElse(new PreviewRow.What("", "", "")),
                moments.map(said -> new PreviewRow.When(said.from(), said.until(), said.length(), said.state()))
                        .orElse(new PreviewRow.When("", "", "", "")),
                remarks);
    }

    private List<String> changes(Fact before, Fact now, Setting setting) {
        return lines.between(before, now, setting).stream()
                .map(change -> change.label() + ": " + change.before() + " → " + change.after())
                .toList();
    }

    private String field(Kind kind, String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return telling.field(kind, name);
    }
}

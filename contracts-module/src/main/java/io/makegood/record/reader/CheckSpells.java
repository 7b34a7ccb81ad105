package io.makegood.record.reader;

import io.makegood.measure.Interval;
import io.makegood.record.entry.Assembled;
import io.makegood.record.entry.Assembly;
import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of checks that found a site down, as outages; response times of the checks as samples. */
final class CheckSpells {
    private static final Times UTC = Times.iso(ZoneOffset.UTC);

    private final Answers answers;
    private final Instant lastCheck;

    CheckSpells(Answers answers, Collection<List<Check>> sites) {
        this.answers = answers;
        this.lastCheck = sites.stream()
                .flatMap(List::stream)
                .map(Check::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The checks of one site in the order of time. */
    List<Row> of(String site, List<Check> checks) {
        return switch (Names.meant(site, answers)) {
            case Names.Meant.Nothing nothing -> List.of(Names.row(origin(checks.getFirst()), nothing));
            case Names.Meant.Service service -> rows(service.id(), checks);
        };
    }

    private List<Row> rows(String service, List<Check> checks) {
        List<Row> rows = new ArrayList<>();
        Optional<Check> down = Optional.empty();
        for (Check check : checks) {
            if (!check.up() && down.isEmpty()) {
                down = Optional.of(check);
            } else if (check.up() && down.isPresent()) {
                rows.add(outage(service, down.get(), Optional.of(check.at()), List.of()));
                down = Optional.empty();
            }
            sample(service, check).ifPresent(rows::add);
        }
        down.ifPresent(check -> rows.add(stillDown(service, check)));
        return rows;
    }

    private Row stillDown(String service, Check down) {
        Map<String, String> values = Map.of("last", lastCheck.toString());
        List<Problem> flag = List.of(new Problem("end", "downAtLastCheck", values));
        return switch (answers.to("downAtLastCheck")) {
            case Answers.REFUSE -> new Row.Refused(origin(down), flag);
            case "endsThere" -> outage(service, down, Optional.of(lastCheck), flag);
            default -> outage(service, down, Optional.empty(), flag);
        };
    }

    private Row outage(String service, Check down, Optional<Instant> up, List<Problem> flags) {
        Map<String, String> texts =
                new HashMap<>(Map.of("service", service, "start", down.at().toString(), "cause", answers.to("cause")));
        up.filter(end -> !end.equals(Interval.OPEN)).ifPresent(end -> texts.put("end", end.toString()));
        return assembled(Entry.of(Kind.OUTAGE, down.site() + "/" + down.at(), texts), origin(down), flags);
    }

    private Optional<Row> sample(String service, Check check) {
        if (!answers.has("column.responseTime") || check.responseTime().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = Map.of(
                "service", service,
                "metric", answers.to("metric"),
                "at", check.at().toString(),
                "value", check.responseTime());
        return Optional.of(
                assembled(Entry.of(Kind.SAMPLE, check.site() + "/" + check.at(), texts), origin(check), List.of()));
    }

    private static Row assembled(Entry entry, Row.Origin origin, List<Problem> flags) {
        return switch (Assembly.assemble(entry, UTC)) {
            case Assembled.Refused refused -> new Row.Refused(origin, refused.problems());
            case Assembled.Done done -> {
                List<Problem> remarks = new ArrayList<>(flags);
                if (flags.isEmpty()) {
                    remarks.addAll(Remarks.of(done.fact()));
                }
                yield new Row.Proposed(origin, done.fact(), remarks);
            }
        };
    }

    private static Row.Origin origin(Check check) {
        return new Row.Origin("", check.line(), check.site());
    }
}

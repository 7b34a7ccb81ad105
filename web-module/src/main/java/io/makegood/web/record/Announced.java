package io.makegood.web.record;

import io.makegood.assess.rule.RuleBook;
import io.makegood.contract.Version;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.counting.ExcludedTime;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Nanos;
import io.makegood.record.Records;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.web.record.RecordPages.Room;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether announced work will be excluded: its notice, hours and quota asked of the terms in force on its first day,
 * with the very decision that an assessment will take, over all that is recorded a year around.
 */
@Component
public class Announced {
    private final Records records;
    private final AnnouncedText text;

    Announced(Records records, AnnouncedText text) {
        this.records = records;
        this.text = text;
    }

    /** One exclusion of the terms and what it does with the work, said in sentences. */
    public record Verdict(String exclusion, String objectives, boolean enough, List<String> sentences) {}

    /** An exclusion as objectives of one service share it. */
    private record Shared(String service, Exclusion exclusion, List<Exclusion> all) {}

    /** Empty where nothing in the terms excludes such work, or where it takes no time. */
    public List<Verdict> of(Room room, Fact.Maintenance works) {
        Optional<Version> version =
                room.history().inForce(day(works, room.setting().zone()));
        if (version.isEmpty() || works.span().isEmpty()) {
            return List.of();
        }
        Terms terms = version.get().terms();
        Facts facts = around(room, works);
        List<Verdict> verdicts = new ArrayList<>();
        shared(terms, works)
                .forEach((shared, objectives) ->
                        verdicts.add(verdict(shared, objectives, terms, new Asked(works, facts))));
        return verdicts;
    }

    /** The work among all facts. */
    private record Asked(Fact.Maintenance works, Facts facts) {
        long end() {
            return Nanos.of(
                    works.span().isOpen()
                            ? works.span().start().plusSeconds(1)
                            : works.span().end());
        }
    }

    private Verdict verdict(Shared shared, List<String> objectives, Terms terms, Asked asked) {
        ExcludedTime excluded = ExcludedTime.of(
                shared.all(),
                asked.facts().about(shared.service()),
                new ExcludedTime.Reading(
                        new Calendars(terms.scope().calendars()),
                        terms.header().setting().zone(),
                        RuleBook.present().counting()),
                asked.end());
        List<LeftOut> all = new ArrayList<>();
        excluded.addTo(all, Nanos.of(asked.works().span().start()), asked.end());
        List<LeftOut> about = all.stream()
                .filter(one -> one.fact().equals(asked.works().id()))
                .filter(one -> one.exclusion().equals(shared.exclusion().number()))
                .toList();
        boolean enough = about.stream().noneMatch(one -> one.reason() == Reason.NOTICE_TOO_SHORT);
        return new Verdict(
                shared.exclusion().number(), String.join(", ", objectives), enough, text.of(shared.exclusion(), about));
    }

    private Map<Shared, List<String>> shared(Terms terms, Fact.Maintenance works) {
        Map<Shared, List<String>> shared = new LinkedHashMap<>();
        for (Objective objective : terms.objectives()) {
            if (speaksOf(objective, works)) {
                List<Exclusion> all = objective.measurement().exclusions();
                all.stream()
                        .filter(exclusion -> exclusion.ground() == works.ground())
                        .forEach(exclusion -> shared.computeIfAbsent(
                                        new Shared(objective.service(), exclusion, all), one -> new ArrayList<>())
                                .add(text.objective(terms, objective)));
            }
        }
        return shared;
    }

    private static boolean speaksOf(Objective objective, Fact.Maintenance works) {
        return works.service().equals(Facts.WHOLE_CONTRACT)
                || objective.service().equals(Facts.WHOLE_CONTRACT)
                || objective.service().equals(works.service());
    }

    private Facts around(Room room, Fact.Maintenance works) {
        LocalDate day = day(works, room.setting().zone());
        Interval year = new Interval(
                day.minusYears(1).atStartOfDay(room.setting().zone()).toInstant(),
                day.plusYears(1).atStartOfDay(room.setting().zone()).toInstant());
        List<Fact> facts = new ArrayList<>(records.facts(room.id(), year).all());
        facts.removeIf(fact -> fact instanceof Fact.Maintenance && fact.id().equals(works.id()));
        facts.add(works);
        return new Facts(facts);
    }

    private static LocalDate day(Fact.Maintenance works, ZoneId zone) {
        return LocalDate.ofInstant(works.span().start(), zone);
    }
}

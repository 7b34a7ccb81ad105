package io.makegood.web.terms.whole;

import io.makegood.party.NotFound;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.Settlement;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.TermsChange;
import java.util.Optional;

/** A part of the terms that is edited whole, with everything that its types have: where it is read and put back. */
public sealed interface WholePart<T> {

    Class<T> type();

    T in(Terms terms);

    Terms put(Terms terms, T value);

    /** The part that an address names. */
    public static WholePart<?> of(String section, String name) {
        return switch (section) {
            case "objective" -> new OfObjective(name);
            case "settlement" -> new OfSettlement();
            case "calendar" -> new OfCalendar(name);
            default -> throw new NotFound("part " + section);
        };
    }

    public record OfObjective(String id) implements WholePart<Rule> {
        @Override
        public Class<Rule> type() {
            return Rule.class;
        }

        @Override
        public Rule in(Terms terms) {
            if (id.equals(Parts.NEW)) {
                return Rule.fresh(terms);
            }
            Objective known = Parts.objective(terms, id).orElseThrow(() -> new NotFound("objective " + id));
            return Rule.of(known, Parts.clause(terms, known.clause()));
        }

        @Override
        public Terms put(Terms terms, Rule rule) {
            Optional<Objective> known = Parts.objective(terms, id);
            String ownId = known.map(Objective::id)
                    .orElseGet(() -> Ids.free(
                            Ids.from(rule.wording().heading()),
                            terms.objectives().stream().map(Objective::id).toList()));
            String clause = known.map(Objective::clause)
                    .orElseGet(() -> Ids.free(
                            ownId, terms.clauses().stream().map(Clause::id).toList()));
            return TermsChange.clause(TermsChange.objective(terms, rule.objective(ownId, clause)), rule.clause(clause));
        }
    }

    public record OfSettlement() implements WholePart<Settlement> {
        @Override
        public Class<Settlement> type() {
            return Settlement.class;
        }

        @Override
        public Settlement in(Terms terms) {
            return terms.settlement();
        }

        @Override
        public Terms put(Terms terms, Settlement settlement) {
            return TermsChange.settlement(terms, settlement);
        }
    }

    public record OfCalendar(String id) implements WholePart<ServiceCalendar> {
        @Override
        public Class<ServiceCalendar> type() {
            return ServiceCalendar.class;
        }

        @Override
        public ServiceCalendar in(Terms terms) {
            return terms.scope().calendars().stream()
                    .filter(calendar -> calendar.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("calendar " + id));
        }

        @Override
        public Terms put(Terms terms, ServiceCalendar calendar) {
            return TermsChange.calendar(terms, calendar);
        }
    }
}

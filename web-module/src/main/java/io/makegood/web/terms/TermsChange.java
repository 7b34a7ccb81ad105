package io.makegood.web.terms;

import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.remedy.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The terms with one part of them changed; everything else stays as it was. */
public final class TermsChange {

    private TermsChange() {}

    public static Terms header(Terms terms, Header header) {
        return new Terms(
                header, terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), terms.examples());
    }

    public static Terms services(Terms terms, List<Service> services) {
        return scope(terms, new Terms.Scope(services, terms.scope().calendars()));
    }

    public static Terms calendar(Terms terms, ServiceCalendar calendar) {
        return scope(
                terms,
                new Terms.Scope(
                        terms.scope().services(), put(terms.scope().calendars(), calendar, ServiceCalendar::id)));
    }

    public static Terms withoutCalendar(Terms terms, String id) {
        return scope(
                terms,
                new Terms.Scope(terms.scope().services(), without(terms.scope().calendars(), id, ServiceCalendar::id)));
    }

    public static Terms settlement(Terms terms, Settlement settlement) {
        return new Terms(
                terms.header(), terms.scope(), terms.clauses(), terms.objectives(), settlement, terms.examples());
    }

    public static Terms example(Terms terms, WorkedExample example) {
        return examples(terms, put(terms.examples(), example, WorkedExample::id));
    }

    public static Terms withoutExample(Terms terms, String id) {
        return examples(terms, without(terms.examples(), id, WorkedExample::id));
    }

    private static Terms examples(Terms terms, List<WorkedExample> examples) {
        return new Terms(
                terms.header(), terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), examples);
    }

    public static Terms clause(Terms terms, Clause clause) {
        return clauses(terms, put(terms.clauses(), clause, Clause::id));
    }

    public static Terms withoutClause(Terms terms, String id) {
        return clauses(terms, without(terms.clauses(), id, Clause::id));
    }

    public static Terms objective(Terms terms, Objective objective) {
        return objectives(terms, put(terms.objectives(), objective, Objective::id));
    }

    /** Takes the objective's clause with it unless another objective speaks under the same clause. */
    public static Terms withoutObjective(Terms terms, Objective objective) {
        Terms rest = objectives(terms, without(terms.objectives(), objective.id(), Objective::id));
        boolean shared =
                rest.objectives().stream().anyMatch(other -> other.clause().equals(objective.clause()));
        return shared ? rest : withoutClause(rest, objective.clause());
    }

    private static Terms scope(Terms terms, Terms.Scope scope) {
        return new Terms(
                terms.header(), scope, terms.clauses(), terms.objectives(), terms.settlement(), terms.examples());
    }

    public static Terms clauses(Terms terms, List<Clause> clauses) {
        return new Terms(
                terms.header(), terms.scope(), clauses, terms.objectives(), terms.settlement(), terms.examples());
    }

    public static Terms objectives(Terms terms, List<Objective> objectives) {
        return new Terms(
                terms.header(), terms.scope(), terms.clauses(), objectives, terms.settlement(), terms.examples());
    }

    public static Terms clauseAt(Terms terms, Clause clause, int position) {
        return clauses(terms, inserted(without(terms.clauses(), clause.id(), Clause::id), clause, position));
    }

    public static Terms objectiveAt(Terms terms, Objective objective, int position) {
        return objectives(
                terms, inserted(without(terms.objectives(), objective.id(), Objective::id), objective, position));
    }

    /** The same promise again, right behind the first, under a clause of its own. */
    public static Terms doubled(Terms terms, Objective objective) {
        Clause clause = Parts.clause(terms, objective.clause());
        String id = Ids.free(
                objective.id(), terms.objectives().stream().map(Objective::id).toList());
        Clause copy = new Clause(
                Ids.free(clause.id(), terms.clauses().stream().map(Clause::id).toList()),
                clause.number(),
                clause.heading(),
                clause.text().replace("{" + objective.id() + ".", "{" + id + "."));
        Objective again = new Objective(
                id, copy.id(), objective.service(), objective.measurement(), objective.promise(), objective.remedies());
        return objectiveAt(
                clauseAt(terms, copy, positionOf(terms.clauses(), clause.id(), Clause::id) + 1),
                again,
                positionOf(terms.objectives(), objective.id(), Objective::id) + 1);
    }

    /** One place up (-1) or down (1); what stands at the end stays there. */
    public static <T> List<T> moved(List<T> all, String id, Function<T, String> ids, int by) {
        int from = positionOf(all, id, ids);
        int to = from + Integer.signum(by);
        if (from < 0 || to < 0 || to >= all.size()) {
            return all;
        }
        List<T> changed = new ArrayList<>(all);
        changed.add(to, changed.remove(from));
        return changed;
    }

    private static <T> List<T> inserted(List<T> all, T one, int position) {
        List<T> changed = new ArrayList<>(all);
        changed.add(Math.max(0, Math.min(position, all.size())), one);
        return changed;
    }

    private static <T> List<T> put(List<T> all, T one, Function<T, String> id) {
        List<T> changed = new ArrayList<>(all);
        int position = positionOf(all, id.apply(one), id);
        if (position < 0) {
            changed.add(one);
        } else {
            changed.set(position, one);
        }
        return changed;
    }

    private static <T> List<T> without(List<T> all, String gone, Function<T, String> id) {
        return all.stream().filter(each -> !id.apply(each).equals(gone)).toList();
    }

    private static <T> int positionOf(List<T> all, String wanted, Function<T, String> id) {
        for (int position = 0; position < all.size(); position++) {
            if (id.apply(all.get(position)).equals(wanted)) {
                return position;
            }
        }
        return -1;
    }
}

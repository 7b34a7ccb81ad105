package io.makegood.web.terms.outline;

import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.lint.Severity;
import io.makegood.web.dashboard.DashboardContribution;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Drafts of the reader's own side that were not offered yet, with what lint found in them. */
@Component
class DraftsOnDashboard implements DashboardContribution {
    private static final int LOOKED_INTO = 10;
    private static final int WITH_ERRORS = 50;
    private static final int WITHOUT = 60;

    private final Contracts contracts;
    private final Drafts drafts;
    private final MessageSource texts;

    DraftsOnDashboard(Contracts contracts, Drafts drafts, MessageSource texts) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (!actor.is(Role.NEGOTIATOR)) {
            return List.of();
        }
        return contracts.visibleTo(actor).stream()
                .limit(LOOKED_INTO)
                .flatMap(row -> unfinished(actor, row).stream())
                .toList();
    }

    private Optional<NeedsYou> unfinished(Actor actor, ContractRow row) {
        Draft draft = drafts.of(actor, row.id());
        boolean offered = contracts.versions(actor, row.id()).all().stream()
                .anyMatch(version -> version.terms().equals(draft.terms()));
        return draft.revision() == 0 || offered
                ? Optional.empty()
                : Optional.of(waiting(row, Lint.check(draft.terms())));
    }

    private NeedsYou waiting(ContractRow row, List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return new NeedsYou(
                errors > 0 ? WITH_ERRORS : WITHOUT,
                say("dashboard.draft", row.title()),
                problems.isEmpty()
                        ? say("dashboard.draft.clean")
                        : say("dashboard.draft.problems", errors, problems.size() - errors),
                "/contracts/" + row.id() + "/terms/edit",
                say("dashboard.draft.action"));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

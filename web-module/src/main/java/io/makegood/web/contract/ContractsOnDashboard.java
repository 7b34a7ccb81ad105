package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractRow;
import io.makegood.contract.ContractRow.OnOffer;
import io.makegood.contract.Contracts;
import io.makegood.contract.DeclinedOffer;
import io.makegood.contract.Lifecycle;
import io.makegood.contract.Lifecycle.Answer;
import io.makegood.contract.Lifecycle.Move;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.web.Format;
import io.makegood.web.dashboard.DashboardContribution;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Offers that wait for the reader, and the newest contracts with what binds and who has signed what. */
@Component
class ContractsOnDashboard implements DashboardContribution {
    private static final int SHOWN = 8;
    private static final int TO_SIGN = 10;
    private static final int TO_ANSWER = 20;
    private static final Duration DECLINED_SHOWN = Duration.ofDays(30);

    private final Contracts contracts;
    private final Format format;
    private final MessageSource texts;
    private final Clock clock;

    ContractsOnDashboard(Contracts contracts, Format format, MessageSource texts, Clock clock) {
        this.contracts = contracts;
        this.format = format;
        this.texts = texts;
        this.clock = clock;
    }

    /** The contracts that are shown, whether there are more, and whether the reader may open one. */
    record Shown(List<Row> rows, boolean more, boolean mayOpen) {}

    /** A contract with its states; each is a word and the shape that goes with it. */
    record Row(String url, String title, String parties, List<State> states) {}

    record State(String word, String shape) {}

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (!actor.is(Role.SIGNATORY) && !actor.is(Role.NEGOTIATOR)) {
            return List.of();
        }
        Stream<NeedsYou> offers = contracts.visibleTo(actor).stream()
                .filter(row -> row.situation().offer() != OnOffer.NOTHING)
                .limit(SHOWN)
                .flatMap(row -> offer(actor, row).stream());
        Stream<NeedsYou> declined = contracts
                .declinedSince(actor, clock.instant().minus(DECLINED_SHOWN))
                .stream()
                .limit(SHOWN)
                .map(this::declined);
        return Stream.concat(offers, declined).toList();
    }

    /** Whoever offered learns here that it was declined and why, until something newer is offered. */
    private NeedsYou declined(DeclinedOffer offer) {
        return new NeedsYou(
                TO_ANSWER,
                say("dashboard.declined", format.number(offer.version()), offer.title(), offer.by()),
                offer.reason(),
                "/contracts/" + offer.contract() + "/versions/" + offer.version(),
                say("dashboard.declined.action"));
    }

    @Override
    public List<Panel> panels(Actor actor) {
        if (!actor.readsContracts()) {
            return List.of();
        }
        List<ContractRow> all = contracts.visibleTo(actor);
        List<Row> rows = all.stream().limit(SHOWN).map(row -> row(actor, row)).toList();
        Shown shown = new Shown(rows, all.size() > SHOWN, actor.is(Role.NEGOTIATOR));
        return List.of(new Panel(10, "contract/dashboard :: panel", shown));
    }

    private Optional<NeedsYou> offer(Actor actor, ContractRow row) {
        return contracts.versions(actor, row.id()).onOffer().flatMap(version -> waiting(actor, row, version));
    }

    private Optional<NeedsYou> waiting(Actor actor, ContractRow row, Version version) {
        Contract contract = contracts.of(actor, row.id());
        Side ours = contract.side(actor);
        String by = contract.party(contract.side(version.offer().by())).name();
        String detail = say(
                "dashboard.offer.detail",
                by,
                format.instant(version.offer().at(), ContractPage.zone(version)),
                format.date(version.effectiveFrom()));
        String url = "/contracts/" + row.id() + "/versions/" + version.number();
        if (Lifecycle.may(actor, Move.SIGN, version, ours) == Answer.YES) {
            String title = say("dashboard.offer.sign", format.number(version.number()), row.title());
            return Optional.of(new NeedsYou(TO_SIGN, title, detail, url, say("dashboard.offer.sign.action")));
        }
        boolean theirs = !version.offer().by().equals(actor.organisation());
        if (actor.is(Role.NEGOTIATOR) && theirs) {
            String title = say("dashboard.offer.answer", format.number(version.number()), row.title());
            return Optional.of(new NeedsYou(TO_ANSWER, title, detail, url, say("dashboard.offer.answer.action")));
        }
        return Optional.empty();
    }

    private Row row(Actor actor, ContractRow row) {
        VersionHistory history = contracts.versions(actor, row.id());
        Contract contract = contracts.of(actor, row.id());
        LocalDate today = history.today(clock.instant());
        List<State> states = new ArrayList<>();
        states.add(bond(row, history, today));
        history.onOffer().ifPresent(version -> states.addAll(signing(contract, contract.side(actor), version)));
        return new Row(
                "/contracts/" + row.id(),
                row.title(),
                row.provider().name() + " → " + row.customer().name(),
                states);
    }

    private State bond(ContractRow row, VersionHistory history, LocalDate today) {
        return history.inForce(today)
                .map(version -> new State(
                        say("dashboard.inForce", format.number(version.number()), format.date(version.effectiveFrom())),
                        "good"))
                .orElse(new State(say("bond." + row.situation().bond().name()), "plain"));
    }

    private List<State> signing(Contract contract, Side ours, Version version) {
        String by = contract.party(contract.side(version.offer().by())).name();
        State offered = new State(say("dashboard.onOffer", format.number(version.number()), by), "wait");
        Stream<State> signed = Stream.of(ours, ours.other())
                .filter(side -> version.progress().signer(side).isPresent())
                .map(side ->
                        new State(say("dashboard.signedBy", contract.party(side).name()), "note"));
        return Stream.concat(Stream.of(offered), signed).toList();
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

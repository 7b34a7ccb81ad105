package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what every page of a contract shows, whatever feature it belongs to: its head and its tabs. */
@Component
public class ContractPage {
    private final Contracts contracts;
    private final Parties parties;
    private final Clock clock;

    ContractPage(Contracts contracts, Parties parties, Clock clock) {
        this.contracts = contracts;
        this.parties = parties;
        this.clock = clock;
    }

    /** The head of a contract's page. */
    public record Head(String id, String title, String provider, String customer) {}

    /** A version as a line of a table; the standing is a key of the texts. */
    record VersionRow(int number, String standing, LocalDate from, String by, String note, String hash) {}

    /** Puts the head ({@code head}, for {@code contract/tabs}) into the model; a contract of others is not there. */
    public Contract head(Actor actor, ContractId id, Model model) {
        Contract contract = contracts.of(actor, id);
        model.addAttribute(
                "head",
                new Head(
                        id.toString(),
                        contract.title(),
                        contract.provider().name(),
                        contract.customer().name()));
        return contract;
    }

    /** Adds the versions to the head, the newest first. */
    VersionHistory show(Actor actor, ContractId id, Model model) {
        Contract contract = head(actor, id, model);
        VersionHistory history = contracts.versions(actor, id);
        LocalDate today = history.today(clock.instant());
        List<VersionRow> rows = history.all().stream()
                .map(version -> row(contract, history, version, today))
                .toList();
        model.addAttribute("versions", rows.reversed());
        model.addAttribute("today", today);
        return history;
    }

    VersionRow row(Contract contract, VersionHistory history, Version version, LocalDate today) {
        return new VersionRow(
                version.number(),
                history.standing(version, today).name(),
                version.effectiveFrom(),
                contract.party(contract.side(version.offer().by())).name(),
                version.offer().note(),
                version.hash().hex());
    }

    String name(io.makegood.party.PersonId person) {
        return parties.person(person).name();
    }

    static ZoneId zone(Version version) {
        return version.terms().header().setting().zone();
    }
}

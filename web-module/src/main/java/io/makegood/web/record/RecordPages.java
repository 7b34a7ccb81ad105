package io.makegood.web.record;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.web.Format;
import io.makegood.web.contract.ContractPage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what every page of records shows, and tells who did something. */
@Component
public class RecordPages {
    private final ContractPage page;
    private final Contracts contracts;
    private final Parties parties;
    private final Format format;
    private final Clock clock;

    RecordPages(ContractPage page, Contracts contracts, Parties parties, Format format, Clock clock) {
        this.page = page;
        this.contracts = contracts;
        this.parties = parties;
        this.format = format;
        this.clock = clock;
    }

    /** A contract with what its terms say about records. */
    public record Room(Contract contract, VersionHistory history, Setting setting) {
        public ContractId id() {
            return contract.id();
        }

        public String url() {
            return "/contracts/" + contract.id() + "/records";
        }

        /** The name of a party; another organisation is none of this contract. */
        public String party(OrganisationId organisation) {
            return contract.party(contract.side(organisation)).name();
        }
    }

    /** The contract and its setting, without a page; a contract of others is not there. */
    public Room room(Actor actor, ContractId id) {
        Contract contract = contracts.of(actor, id);
        VersionHistory history = contracts.versions(actor, id);
        return new Room(contract, history, Setting.of(history, history.today(clock.instant())));
    }

    public Room show(Actor actor, ContractId id, Model model) {
        page.head(actor, id, model);
        Room room = room(actor, id);
        model.addAttribute("zone", room.setting().zone());
        model.addAttribute("zoneName", room.setting().zone().getId());
        model.addAttribute("mayRecord", actor.is(Role.OPERATIONS));
        return room;
    }

    /** When something was done with a record, to the second, in the contract's zone. */
    public String time(Instant at, Room room) {
        return format.instant(at.truncatedTo(ChronoUnit.SECONDS), room.setting().zone());
    }

    public String person(PersonId person) {
        return parties.person(person).name();
    }
}

package io.makegood.contract;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contracts as their parties see them. For everybody else a contract is not there: {@link NotFound}. */
@Service
public class Contracts {
    private final ContractHeads heads;
    private final ContractVersions versions;
    private final SelectVisibleContracts visible;
    private final SelectDeclinedOffers declined;
    private final Parties parties;
    private final AuditTrail audit;
    private final GrantedTime granted;

    Contracts(
            ContractHeads heads,
            ContractVersions versions,
            SelectVisibleContracts visible,
            SelectDeclinedOffers declined,
            Parties parties,
            AuditTrail audit,
            GrantedTime granted) {
        this.heads = heads;
        this.versions = versions;
        this.visible = visible;
        this.declined = declined;
        this.parties = parties;
        this.audit = audit;
        this.granted = granted;
    }

    /** Every contract of the actor's organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<ContractRow> visibleTo(Actor actor) {
        return visible.all(actor);
    }

    @Transactional(readOnly = true)
    public List<ContractRow> visibleTo(Actor actor, ContractSearch search) {
        return visible.page(actor, search);
    }

    @Transactional(readOnly = true)
    public int countVisibleTo(Actor actor, ContractSearch search) {
        return visible.count(actor, search);
    }

    /** Offers of the actor's organisation that the other party declined since then, and that nothing newer followed. */
    @Transactional(readOnly = true)
    public List<DeclinedOffer> declinedSince(Actor actor, Instant since) {
        return declined.since(actor, since);
    }

    @Transactional(readOnly = true)
    public Contract of(Actor actor, ContractId id) {
        return heads.find(actor, id).orElseThrow(() -> new NotFound("contract " + id));
    }

    /** Opens a contract between the actor's organisation and another one; nothing is agreed by that. */
    @Transactional
    public ContractId open(Actor actor, NewContract contract) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        parties.organisation(contract.other());
        ContractId id = ContractId.random();
        heads.add(id, actor, contract);
        audit.begin(id.chain());
        Contract opened = of(actor, id);
        audit.append(
                id.chain(),
                actor,
                "contract.opened",
                Map.of(
                        "title", contract.title(),
                        "provider", opened.provider().id().toString(),
                        "customer", opened.customer().id().toString()));
        return id;
    }

    /** Holds the contract's row until the caller's transaction ends; see {@link ContractWork} for the usual way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChainId lock(ContractId id) {
        return heads.lock(id);
    }

    /** All versions that either party ever offered. */
    @Transactional(readOnly = true)
    public VersionHistory versions(Actor actor, ContractId id) {
        return history(of(actor, id).id());
    }

    @Transactional(readOnly = true)
    public Version version(Actor actor, VersionId id) {
        Version version = versions.find(id).orElseThrow(() -> new NotFound("version " + id));
        of(actor, version.contract());
        return version;
    }

    /** The version that rules on a day, for work that has no actor; pages ask {@link #versions}. */
    @Transactional(readOnly = true)
    public Optional<Version> inForce(ContractId id, LocalDate date) {
        return history(id).inForce(date);
    }

    private VersionHistory history(ContractId id) {
        return new VersionHistory(versions.of(id), granted.of(id));
    }
}

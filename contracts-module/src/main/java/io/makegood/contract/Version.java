package io.makegood.contract;

import io.makegood.audit.Sha256;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Terms as one party offered them to the other: text and bytes never change, only how far they have come. */
public record Version(
        VersionId id, ContractId contract, int number, TermsDocument document, Offer offer, Progress progress) {

    /** From when the terms shall bind, who offered them for which party, and the note that went with them. */
    public record Offer(LocalDate effectiveFrom, OrganisationId by, PersonId person, Instant at, String note) {}

    /** Where the version stands, who signed for which side, and since when; the reason is empty if none was given. */
    public record Progress(
            VersionState state,
            Optional<PersonId> providerSigner,
            Optional<PersonId> customerSigner,
            String reason,
            Instant since) {

        public Optional<PersonId> signer(Side side) {
            return side == Side.PROVIDER ? providerSigner : customerSigner;
        }
    }

    public Terms terms() {
        return document.terms();
    }

    public byte[] bytes() {
        return document.bytes();
    }

    public Sha256 hash() {
        return document.hash();
    }

    public LocalDate effectiveFrom() {
        return offer.effectiveFrom();
    }

    public VersionState state() {
        return progress.state();
    }

    public boolean agreed() {
        return state() == VersionState.AGREED;
    }
}

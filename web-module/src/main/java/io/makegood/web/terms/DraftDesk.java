package io.makegood.web.terms;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.SaveDraft;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.terms.Terms;
import io.makegood.web.Format;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Opens the draft of the acting organisation and saves one changed part of it. */
@Component
public class DraftDesk {

    private final Drafts drafts;
    private final Parties parties;
    private final Format format;

    DraftDesk(Drafts drafts, Parties parties, Format format) {
        this.drafts = drafts;
        this.parties = parties;
        this.format = format;
    }

    public Draft open(Actor actor, ContractId contract) {
        return drafts.of(actor, contract);
    }

    /** Empty when it was saved; otherwise what the other person did, and nothing was overwritten. */
    public Optional<StaleNotice> save(Actor actor, ContractId contract, int revision, UnaryOperator<Terms> change) {
        Draft current = drafts.of(actor, contract);
        if (current.revision() != revision) {
            return Optional.of(notice(current));
        }
        return switch (drafts.save(actor, contract, change.apply(current.terms()), revision)) {
            case SaveDraft.Saved saved -> Optional.empty();
            case SaveDraft.StaleDraft stale -> Optional.of(notice(stale.current()));
        };
    }

    private StaleNotice notice(Draft current) {
        return current.lastChange()
                .map(change -> new StaleNotice(
                        parties.person(change.by()).name(), format.instant(change.at()), current.revision()))
                .orElseGet(() -> new StaleNotice("", "", current.revision()));
    }

    /** Who saved in between, when, and which revision is the newest now. */
    public record StaleNotice(String by, String at, int revision) {}
}

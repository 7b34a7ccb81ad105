package io.makegood.negotiation;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records an act within the caller's transaction: entry, state, chain, and the drafts of both sides brought up to date. */
@Component
class Minutes {
    private final StoredNegotiations negotiations;
    private final NegotiationEntries entries;
    private final Carrying carrying;
    private final AuditTrail audit;
    private final Clock clock;

    Minutes(
            StoredNegotiations negotiations,
            NegotiationEntries entries,
            Carrying carrying,
            AuditTrail audit,
            Clock clock) {
        this.negotiations = negotiations;
        this.entries = entries;
        this.carrying = carrying;
        this.audit = audit;
        this.clock = clock;
    }

    Negotiation record(ChainId chain, Actor actor, Side side, Negotiation before, Act act) {
        if (!before.hasBegun()) {
            negotiations.add(before);
        }
        Entry.Signed by = new Entry.Signed(side, actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        Entry entry = new Entry(before.entries().size() + 1, by, act, Sha256.of(Acts.bytes(act)));
        entries.add(before.id(), entry);
        Negotiation after = before.with(entry);
        negotiations.state(after);
        audit.append(chain, actor, kind(act), told(after, entry));
        carrying.after(actor, before, after);
        return after;
    }

    private static String kind(Act act) {
        return switch (act) {
            case Act.Round round -> "negotiation.round";
            case Act.Withdrawal withdrawal -> "negotiation.withdrawn";
            case Act.Extension later -> "negotiation.extended";
            case Act.Confirmation confirmation -> "negotiation.confirmed";
            case Act.BreakOff end -> "negotiation.broken";
            case Act.Conclusion end -> "negotiation.concluded";
        };
    }

    private static Map<String, String> told(Negotiation negotiation, Entry entry) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("negotiation", Integer.toString(negotiation.number()));
        told.put("entry", Integer.toString(entry.number()));
        told.put("sha256", entry.hash().hex());
        switch (entry.act()) {
            case Act.Round round -> {
                told.put("answers", Integer.toString(round.answers().size()));
                told.put("proposals", Integer.toString(round.proposals().size()));
            }
            case Act.Withdrawal withdrawal -> {
                told.put("proposal", Integer.toString(withdrawal.proposal()));
                told.put("reason", withdrawal.reason());
            }
            case Act.Extension later -> told.put("until", later.answerBy().toString());
            case Act.Confirmation confirmation -> {
                told.put("terms", confirmation.sha256());
                told.put("effectiveFrom", confirmation.effectiveFrom().toString());
            }
            case Act.BreakOff end -> told.put("reason", end.reason());
            case Act.Conclusion end -> told.put("version", Integer.toString(end.version()));
        }
        return told;
    }
}

package io.makegood.web.contract;

import io.makegood.contract.Contract;
import io.makegood.contract.Side;
import io.makegood.contract.Standing;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.contract.VersionState;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a contract and each of its versions stand, in sentences: by whom, since when, until when, and what is missing. */
@Component
class StateWords {
    private final ContractWords wording;
    private final Parties parties;

    StateWords(ContractWords wording, Parties parties) {
        this.wording = wording;
        this.parties = parties;
    }

    /** What rules today, what will, and what lies on the table; at least one sentence. */
    List<String> of(Contract contract, VersionHistory history, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        history.inForce(today)
                .ifPresentOrElse(
                        version -> sentences.add(numbered(version) + " " + rules(history, version)),
                        () -> sentences.add(wording.say("state.nothingInForce")));
        history.all().stream()
                .filter(version -> history.standing(version, today) == Standing.AGREED)
                .forEach(version -> sentences.add(numbered(version) + " " + willRule(version)));
        history.onOffer().ifPresent(version -> sentences.addAll(onOffer(contract, version)));
        history.latest()
                .filter(version -> version.state() == VersionState.DECLINED)
                .ifPresent(version -> sentences.add(declined(contract, history, version)));
        return sentences;
    }

    /** Where one version stands on a day. */
    List<String> of(Contract contract, VersionHistory history, Version version, LocalDate today) {
        String party = contract.party(contract.side(version.offer().by())).name();
        String other =
                contract.party(contract.side(version.offer().by()).other()).name();
        String since = wording.instant(version.progress().since(), ContractWords.zone(history));
        return switch (history.standing(version, today)) {
            case OFFERED -> onOffer(contract, version);
            case DECLINED -> List.of(wording.say("state.declined", other, since));
            case WITHDRAWN -> List.of(wording.say("state.withdrawn", party, since));
            case AGREED -> List.of(numbered(version) + " " + willRule(version));
            case IN_FORCE -> List.of(numbered(version) + " " + rules(history, version));
            case SUPERSEDED -> List.of(superseded(history, version));
            case ENDED ->
                List.of(wording.say("state.ended", end(history, version).orElse("")));
        };
    }

    private String declined(Contract contract, VersionHistory history, Version version) {
        return wording.say(
                "state.declinedBecause",
                wording.number(version.number()),
                contract.party(contract.side(version.offer().by()).other()).name(),
                wording.instant(version.progress().since(), ContractWords.zone(history)),
                version.progress().reason());
    }

    private List<String> onOffer(Contract contract, Version version) {
        Side offering = contract.side(version.offer().by());
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.say(
                "state.offered",
                wording.number(version.number()),
                contract.party(offering).name(),
                wording.instant(version.offer().at(), zone(version)),
                wording.date(version.effectiveFrom())));
        for (Side side : List.of(offering, offering.other())) {
            String party = contract.party(side).name();
            sentences.add(version.progress()
                    .signer(side)
                    .map(signer -> wording.say("state.signedFor", party, name(signer)))
                    .orElseGet(() -> wording.say("state.unsigned", party)));
        }
        return sentences;
    }

    private String rules(VersionHistory history, Version version) {
        String from = wording.date(version.effectiveFrom());
        Optional<Version> next = successor(history, version);
        if (next.isPresent()) {
            Version later = next.get();
            return wording.say(
                    "state.inForceUntilNext",
                    from,
                    wording.date(later.effectiveFrom()),
                    wording.number(later.number()));
        }
        Optional<String> until = end(history, version);
        if (until.isPresent() && !history.lengthened(version).isZero()) {
            return wording.say("state.inForceLengthened", from, until.get());
        }
        return until.map(day -> wording.say("state.inForceUntil", from, day))
                .orElseGet(() -> wording.say("state.inForce", from));
    }

    private String willRule(Version version) {
        return wording.say("state.agreed", wording.date(version.effectiveFrom()));
    }

    private String superseded(VersionHistory history, Version version) {
        Version next = successor(history, version).orElseThrow();
        return wording.say(
                "state.superseded",
                wording.number(next.number()),
                wording.date(next.effectiveFrom()),
                wording.date(version.effectiveFrom()));
    }

    private String numbered(Version version) {
        return wording.say("version.title", version.number());
    }

    private String name(PersonId person) {
        return parties.person(person).name();
    }

    /** The version agreed later that takes over first. */
    private static Optional<Version> successor(VersionHistory history, Version version) {
        return history.all().stream()
                .filter(later -> later.agreed() && later.number() > version.number())
                .min(java.util.Comparator.comparing(Version::effectiveFrom).thenComparingInt(Version::number));
    }

    /** A day, or an instant where granted time moved the end into a day. */
    private Optional<String> end(VersionHistory history, Version version) {
        ZoneId zone = zone(version);
        return history.end(version)
                .map(end -> end.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? wording.date(LocalDate.ofInstant(end, zone))
                        : wording.instant(end, zone));
    }

    private static ZoneId zone(Version version) {
        return ContractPage.zone(version);
    }
}

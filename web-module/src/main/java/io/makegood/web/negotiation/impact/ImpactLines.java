package io.makegood.web.negotiation.impact;

import io.makegood.contract.ContractId;
import io.makegood.negotiation.impact.Compared;
import io.makegood.negotiation.impact.Found;
import io.makegood.negotiation.impact.Impacts;
import io.makegood.party.Actor;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The impact of each open proposal in one line, by the proposal's number. */
@Component
public class ImpactLines {
    private final Impacts impacts;
    private final ImpactWords words;

    ImpactLines(Impacts impacts, ImpactWords words) {
        this.impacts = impacts;
        this.words = words;
    }

    public Map<Integer, String> of(Actor actor, ContractId contract) {
        Map<Integer, String> lines = new HashMap<>();
        impacts.open(actor, contract).forEach((number, compared) -> lines.put(number, line(compared)));
        return lines;
    }

    private String line(Compared compared) {
        return switch (compared.found()) {
            case Found.Ready ready when !ready.impact().judgeable().anyRecords() -> words.say("line.none");
            case Found.Ready ready -> words.line(ready.impact());
            case Found.Running running -> words.say("line.running");
            case Found.Unplayable not -> words.say("line.unplayable");
        };
    }
}

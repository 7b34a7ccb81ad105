package io.makegood.web.negotiation.impact;

import io.makegood.contract.ContractId;
import io.makegood.negotiation.impact.Compared;
import io.makegood.negotiation.impact.Found;
import io.makegood.negotiation.impact.Impacts;
import io.makegood.party.Actor;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same figures for machines: 202 with the progress while they are computed, 422 where the terms cannot be computed yet. */
@Controller
class ImpactApi {
    private static final String SECONDS = "2";

    private final Impacts impacts;

    ImpactApi(Impacts impacts) {
        this.impacts = impacts;
    }

    @GetMapping("/api/contracts/{id}/negotiation/impact")
    ResponseEntity<byte[]> round(Actor actor, @PathVariable ContractId id) {
        return answer(id, impacts.round(actor, id));
    }

    @GetMapping("/api/contracts/{id}/negotiation/proposals/{number:[0-9]+}/impact")
    ResponseEntity<byte[]> proposal(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        return answer(id, impacts.proposal(actor, id, number));
    }

    private static ResponseEntity<byte[]> answer(ContractId id, Compared compared) {
        return switch (compared.found()) {
            case Found.Ready ready -> json(HttpStatus.OK).body(ImpactFile.of(id, compared, ready.impact()));
            case Found.Running running ->
                json(HttpStatus.ACCEPTED)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS)
                        .body(ImpactFile.running(running.done(), running.of()));
            case Found.Unplayable not ->
                json(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(ImpactFile.unplayable(not.problems().stream()
                                .map(problem -> problem.sentence(Locale.ENGLISH))
                                .toList()));
        };
    }

    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    }
}

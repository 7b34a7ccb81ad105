package io.makegood.web.negotiation.impact;

import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.negotiation.impact.Compared;
import io.makegood.negotiation.impact.Happening;
import io.makegood.negotiation.impact.Impact;
import io.makegood.terms.Terms;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What happened, before and after, as rows; what differs or costs something comes first. */
@Component
class HappeningRows {
    private static final int ROWS = 50;

    private final ImpactWords words;

    HappeningRows(ImpactWords words) {
        this.words = words;
    }

    ImpactRows.Happenings of(ContractId contract, Compared compared, Impact impact, int page) {
        List<Happening> all = impact.happenings().stream()
                .sorted(java.util.Comparator.comparing(HappeningRows::isQuiet))
                .toList();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int shown = Math.min(Math.max(1, page), pages);
        List<ImpactRows.Happened> rows = all.stream()
                .skip((long) (shown - 1) * ROWS)
                .limit(ROWS)
                .map(each -> row(contract, compared, each))
                .toList();
        return new ImpactRows.Happenings(rows, all.size(), shown, pages);
    }

    private static boolean isQuiet(Happening happening) {
        return happening.isSame() && !happening.costs();
    }

    private ImpactRows.Happened row(ContractId contract, Compared compared, Happening happening) {
        Terms after = compared.after();
        String url = happening
                .subject()
                .fact()
                .map(fact -> "/contracts/" + contract + "/records/named?id="
                        + UriUtils.encode(fact.id(), StandardCharsets.UTF_8))
                .orElse("");
        return new ImpactRows.Happened(
                words.name(happening, after, compared.before()),
                url,
                when(happening.subject().span(), after.header().setting().zone()),
                words.cause(happening),
                effect(happening.before()),
                effect(happening.after()));
    }

    private String when(Interval span, ZoneId zone) {
        return words.wording().instant(span.start().truncatedTo(ChronoUnit.MINUTES), zone);
    }

    private ImpactRows.Effect effect(Happening.Effect effect) {
        return new ImpactRows.Effect(
                effect.counted().signum() == 0 ? "–" : words.wording().length(effect.counted()),
                words.owed(effect.owed()),
                effect.leftOut().stream()
                        .map(why -> words.wording()
                                .say("credit.reason." + why.reason().name()))
                        .distinct()
                        .toList());
    }
}

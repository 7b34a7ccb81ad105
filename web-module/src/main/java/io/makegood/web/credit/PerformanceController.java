package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.credit.Assessments;
import io.makegood.credit.Assessments.Monthly;
import io.makegood.party.Actor;
import io.makegood.web.contract.ContractPage;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a contract does, month by month; nothing here is final. */
@Controller
class PerformanceController {
    private static final int MONTHS = 12;

    private final ContractPage contract;
    private final Assessments assessments;
    private final PreviewPages pages;
    private final RunningMonth running;
    private final ContestedPages contested;

    PerformanceController(
            ContractPage contract,
            Assessments assessments,
            PreviewPages pages,
            RunningMonth running,
            ContestedPages contested) {
        this.contract = contract;
        this.assessments = assessments;
        this.pages = pages;
        this.running = running;
        this.contested = contested;
    }

    @GetMapping("/contracts/{id}/performance")
    String year(Actor actor, @PathVariable String id, Model model) {
        ContractId of = contract.head(actor, ContractId.parse(id), model).id();
        YearMonth now = running.of(actor, of);
        List<Monthly> months = assessments.months(actor, of, now.minusMonths(MONTHS - 1L), now);
        pages.year(of, months, model);
        return "credit/performance";
    }

    @GetMapping("/contracts/{id}/performance/{month}")
    String month(Actor actor, @PathVariable String id, @PathVariable String month, Model model) {
        ContractId of = contract.head(actor, ContractId.parse(id), model).id();
        Period period = PeriodReading.period(month);
        pages.month(actor, assessments.preview(actor, of, period), model);
        contested.fill(actor, of, period, model);
        return "credit/preview";
    }
}

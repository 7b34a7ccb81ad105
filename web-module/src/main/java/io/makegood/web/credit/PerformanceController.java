package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.credit.Assessments;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a contract does, month by month; nothing here is final. */
@Controller
class PerformanceController {
    private final Contracts contracts;
    private final Assessments assessments;
    private final StatementPages pages;
    private final Bodies bodies;
    private final Wording wording;
    private final Clock clock;

    PerformanceController(
            Contracts contracts,
            Assessments assessments,
            StatementPages pages,
            Bodies bodies,
            Wording wording,
            Clock clock) {
        this.contracts = contracts;
        this.assessments = assessments;
        this.pages = pages;
        this.bodies = bodies;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/contracts/{contract}/performance")
    String running(@PathVariable String contract) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return "redirect:/contracts/" + ContractId.parse(contract) + "/performance/" + month;
    }

    @GetMapping("/contracts/{contract}/performance/{month}")
    String month(Actor actor, @PathVariable String contract, @PathVariable String month, Model model) {
        ContractId id = ContractId.parse(contract);
        YearMonth which = PeriodReading.month(month);
        pages.contract(contracts.of(actor, id), model);
        model.addAttribute("period", wording.period(Period.month(which)));
        model.addAttribute("month", which.toString());
        model.addAttribute("before", which.minusMonths(1).toString());
        model.addAttribute("after", which.plusMonths(1).toString());
        model.addAttribute("finance", actor.is(Role.FINANCE));
        model.addAttribute(
                "body",
                bodies.of(assessments.preview(actor, id, Period.month(which)).computed()));
        return "credit/preview";
    }
}

package io.makegood.web.dashboard;

import io.makegood.party.Actor;
import io.makegood.web.dashboard.DashboardContribution.NeedsYou;
import io.makegood.web.dashboard.DashboardContribution.Panel;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DashboardController {
    private final List<DashboardContribution> features;

    DashboardController(List<DashboardContribution> features) {
        this.features = features;
    }

    @GetMapping("/dashboard")
    String dashboard(Actor actor, Model model) {
        model.addAttribute(
                "needsYou",
                features.stream()
                        .flatMap(feature -> feature.needsYou(actor).stream())
                        .sorted(Comparator.comparingInt(NeedsYou::urgency))
                        .toList());
        model.addAttribute(
                "panels",
                features.stream()
                        .flatMap(feature -> feature.panels(actor).stream())
                        .sorted(Comparator.comparingInt(Panel::order))
                        .toList());
        return "dashboard/dashboard";
    }
}

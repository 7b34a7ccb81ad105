package io.makegood.web.administration;

import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.party.administration.Administration;
import io.makegood.party.administration.AdministrationEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of administration, for administrators and legal of the organisation. */
@Controller
class AdministrationRecordController {
    private final Administration administration;
    private final MessageSourceAccessor texts;

    AdministrationRecordController(Administration administration, MessageSource texts) {
        this.administration = administration;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** One event as it is read. */
    record Row(Instant at, String by, String what, String whom, String was, String became) {}

    @GetMapping("/admin/record")
    String show(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.max(1, page);
        model.addAttribute(
                "rows",
                administration.events(actor, shown).stream().map(this::row).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", administration.countEvents(actor) > shown * Administration.PAGE_SIZE);
        model.addAttribute("administers", actor.is(Role.ADMINISTRATOR));
        return "administration/record";
    }

    private Row row(AdministrationEvent event) {
        String kind = texts.getMessage("event." + event.kind());
        boolean ownRoles = event.kind() == AdministrationEvent.Kind.ROLES_CHANGED && event.toOneself();
        return new Row(
                event.at().truncatedTo(ChronoUnit.SECONDS),
                event.by(),
                ownRoles ? texts.getMessage("event.OWN_ROLES_CHANGED") : kind,
                event.subject(),
                words(event.change().was()),
                words(event.change().became()));
    }

    /** Role words become the reader's; a name stays the name it is. */
    private String words(String stored) {
        List<String> parts = Arrays.asList(stored.split(",", -1));
        List<String> roles = Arrays.stream(Role.values()).map(Enum::name).toList();
        return roles.containsAll(parts)
                ? parts.stream().map(role -> texts.getMessage("role." + role)).collect(Collectors.joining(", "))
                : stored;
    }
}

package io.makegood.web;

import io.makegood.party.Actor;
import io.makegood.party.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the {@link Shell} into the model of every page, error pages included. */
@ControllerAdvice
class ShellAdvice {
    private final ActingPeople people;

    ShellAdvice(ActingPeople people) {
        this.people = people;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale language) {
        Optional<Acting> acting = request.getDispatcherType() == DispatcherType.ERROR
                ? people.alreadyFoundIn(request)
                : people.in(request);
        return new Shell(request.getServletPath(), languages(request, language), acting.map(ShellAdvice::reader));
    }

    private static Shell.Reader reader(Acting acting) {
        Optional<Actor> actor = acting.actor();
        return new Shell.Reader(
                acting.person().name(),
                acting.chosen()
                        .map(membership -> membership.organisation().name())
                        .orElse(""),
                acting.memberships().size() > 1 && !acting.owesCode(),
                actor.filter(Actor::readsContracts).isPresent(),
                actor.filter(someone -> someone.is(Role.ADMINISTRATOR)).isPresent(),
                actor.filter(someone -> someone.is(Role.LEGAL)).isPresent());
    }

    private static List<Shell.LanguageLink> languages(HttpServletRequest request, Locale current) {
        return Languages.ALL.stream()
                .map(language -> new Shell.LanguageLink(
                        language.toLanguageTag(),
                        language.getDisplayLanguage(language),
                        url(request, language),
                        language.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    /** The query is kept, so that a comparison stays the same comparison; only what a GET said goes into it. */
    private static String url(HttpServletRequest request, Locale language) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("");
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            here.query(request.getQueryString());
        }
        return here.replaceQueryParam("lang", language.toLanguageTag()).build().toUriString();
    }
}

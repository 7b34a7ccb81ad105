package io.makegood.web.administration;

import io.makegood.party.Role;
import io.makegood.party.administration.Invitee;
import io.makegood.web.Languages;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is typed to invite a person, or the first administrator of a counterparty by its name. */
record InviteForm(String organisation, String address, String language, List<Role> roles) {
    private static final int LONGEST = 200;

    InviteForm {
        organisation = organisation == null ? "" : organisation.strip();
        address = address == null ? "" : address.strip();
        language = language == null ? "" : language;
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static InviteForm empty(String organisation, Locale language) {
        return new InviteForm(organisation, "", language.getLanguage(), List.of());
    }

    Invitee invitee() {
        return new Invitee(address, Languages.nearest(Locale.forLanguageTag(language)));
    }

    /** For the boxes: which are ticked. */
    public List<String> roleNames() {
        return roles.stream().map(Enum::name).toList();
    }

    Set<Role> roleSet() {
        return EnumSet.copyOf(roles);
    }

    Map<String, String> problemsOfPerson() {
        Map<String, String> problems = problemsOfAddress();
        if (roles.isEmpty()) {
            problems.put("roles", "people.roles.NO_ROLE");
        }
        return problems;
    }

    Map<String, String> problemsOfOrganisation() {
        Map<String, String> problems = problemsOfAddress();
        if (organisation.isEmpty() || organisation.length() > LONGEST) {
            problems.put("organisation", "newcomer.organisation.wrong");
        }
        return problems;
    }

    private Map<String, String> problemsOfAddress() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!Invitee.isAddress(address)) {
            problems.put("address", "newcomer.address.wrong");
        }
        return problems;
    }
}

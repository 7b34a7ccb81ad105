package io.makegood.web.signin;

import io.makegood.party.PasswordRule;
import io.makegood.party.administration.Invitee;
import io.makegood.web.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What someone types who comes in for the first time. The organisation and the address are asked only where they are open. */
record NewcomerForm(String organisation, String address, String name, String language, Chosen secret) {
    private static final int LONGEST = 200;

    NewcomerForm {
        organisation = typed(organisation);
        address = typed(address);
        name = typed(name);
        language = typed(language);
        secret = secret == null ? new Chosen("", "") : secret;
    }

    static NewcomerForm empty(String organisation, String address, Locale language) {
        return new NewcomerForm(organisation, address, "", language.getLanguage(), new Chosen("", ""));
    }

    /** The password, twice, so that a slip does not lock its owner out; never shown again. */
    record Chosen(String fresh, String again) {
        Chosen {
            fresh = fresh == null ? "" : fresh;
            again = again == null ? "" : again;
        }

        @Override
        public String toString() {
            return "Chosen(hidden)";
        }
    }

    Locale reading() {
        return Languages.nearest(Locale.forLanguageTag(language));
    }

    /** What is wrong, by field; nothing when all is well. */
    Map<String, String> problems(boolean founding) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (founding && isNoName(organisation)) {
            problems.put("organisation", "newcomer.organisation.wrong");
        }
        if (!Invitee.isAddress(address)) {
            problems.put("address", "newcomer.address.wrong");
        }
        if (isNoName(name)) {
            problems.put("name", "account.name.wrong");
        }
        PasswordRule.problem(secret.fresh(), List.of(name, address, organisation))
                .ifPresent(weak -> problems.put("secret.fresh", "password." + weak));
        if (!secret.fresh().equals(secret.again())) {
            problems.put("secret.again", "password.DIFFERENT");
        }
        return problems;
    }

    private static boolean isNoName(String text) {
        return text.isEmpty() || text.length() > LONGEST;
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }
}

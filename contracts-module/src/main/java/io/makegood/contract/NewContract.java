package io.makegood.contract;

import io.makegood.party.OrganisationId;

/** A contract to be opened: its title, the side of the one who opens it, and the other party. */
public record NewContract(String title, Side ourSide, OrganisationId other) {
    public NewContract {
        title = title(title);
    }

    /** The title without the blanks around it; refused unless it has 1 to 200 characters. */
    static String title(String typed) {
        String title = typed.strip();
        if (title.isEmpty() || title.length() > 200) {
            throw new IllegalArgumentException("A title has 1 to 200 characters");
        }
        return title;
    }
}

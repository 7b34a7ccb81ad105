package io.makegood.terms;

import io.makegood.terms.text.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/** Who agrees on what, for how long, in which zone, currency and language. Days begin at midnight in the zone. */
public record Header(String title, Party provider, Party customer, Setting setting, Term term, Amendments amendments) {

    /** A party by its name in the contract and its registration number (empty if none). */
    public record Party(String name, String registration) {}

    /** {@code language} is {@code pl} or {@code en}: the governing language. */
    public record Setting(ZoneId zone, Currency currency, String language, String governingLaw) {}

    /** How long the terms bind. */
    public sealed interface Term {
        LocalDate from();

        record Indefinite(LocalDate from) implements Term {}

        /** {@code until} is the first day that is no longer bound. */
        record Fixed(LocalDate from, LocalDate until) implements Term {
            public Fixed {
                if (!from.isBefore(until)) {
                    throw new Refusal("termOrder");
                }
            }
        }
    }

    /** Which version rules a window in which the terms change. */
    public enum Amendments {
        VERSION_AT_WINDOW_START,
        SPLIT_WINDOW
    }
}

package io.makegood.contract;

import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Rounding;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The terms with which writing begins when there is no version yet: the parties, and a setting to be changed. */
final class EmptyTerms {
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private EmptyTerms() {}

    static Terms of(Contract contract, Instant now) {
        LocalDate firstOfNextMonth =
                LocalDate.ofInstant(now, ZONE).withDayOfMonth(1).plusMonths(1);
        Header header = new Header(
                contract.title(),
                new Header.Party(contract.provider().name(), ""),
                new Header.Party(contract.customer().name(), ""),
                new Header.Setting(ZONE, Currency.getInstance("PLN"), "pl", ""),
                new Header.Term.Indefinite(firstOfNextMonth),
                Header.Amendments.VERSION_AT_WINDOW_START);
        return new Terms(header, new Terms.Scope(List.of(), List.of()), List.of(), List.of(), settlement(), List.of());
    }

    private static Settlement settlement() {
        return new Settlement(
                List.of(),
                List.of(),
                new Settlement.MoneyRounding(
                        Settlement.MoneyRounding.Stage.LINE, new Rounding.ToPlaces(2, RoundingMode.HALF_UP)),
                new Settlement.MinimumPayable.None(),
                new Procedure(
                        new Procedure.Opening.Automatic(),
                        new Procedure.TimeLimit.Unlimited(),
                        new Procedure.Payment(Procedure.Payment.Form.CREDIT_NOTE, new Procedure.TimeLimit.Unlimited()),
                        new Procedure.TimeLimit.Unlimited()),
                List.of());
    }
}

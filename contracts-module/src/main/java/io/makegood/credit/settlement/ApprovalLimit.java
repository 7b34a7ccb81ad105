package io.makegood.credit.settlement;

import io.makegood.party.PersonId;
import io.makegood.party.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Up to which amount of a currency a role may approve; without an amount there is no limit any more. */
public record ApprovalLimit(Role role, Currency currency, Optional<BigDecimal> amount, Instant since, PersonId by) {}

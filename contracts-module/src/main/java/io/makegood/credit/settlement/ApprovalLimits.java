package io.makegood.credit.settlement;

import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the roles of an organisation may approve. A role without a limit in a currency may approve any amount of it. */
@Service
public class ApprovalLimits {
    /** The roles that may approve what their organisation owes. */
    public static final List<Role> APPROVERS = List.of(Role.FINANCE, Role.SIGNATORY);

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final StoredLimits stored;
    private final Clock clock;

    ApprovalLimits(StoredLimits stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** The limits of the actor's organisation that count now. */
    @Transactional(readOnly = true)
    public List<ApprovalLimit> of(Actor actor) {
        Map<String, ApprovalLimit> newest = new LinkedHashMap<>();
        stored.history(actor.organisation()).forEach(limit -> newest.put(limit.role() + " " + limit.currency(), limit));
        return newest.values().stream()
                .filter(limit -> limit.amount().isPresent())
                .toList();
    }

    /** Everything that was ever set, the newest first. */
    @Transactional(readOnly = true)
    public List<ApprovalLimit> history(Actor actor) {
        return stored.history(actor.organisation()).stream()
                .sorted(Comparator.comparing(ApprovalLimit::since).reversed())
                .toList();
    }

    /** Sets a limit from now on, or lifts it. */
    @Transactional
    public void set(Actor actor, Role role, Currency currency, Optional<BigDecimal> amount) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        if (!APPROVERS.contains(role)
                || amount.filter(ApprovalLimits::isNoLimit).isPresent()) {
            throw new IllegalArgumentException("No limit for " + role + ": " + amount);
        }
        stored.add(
                actor.organisation(),
                new ApprovalLimit(
                        role,
                        currency,
                        amount,
                        clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                        actor.person()));
    }

    /** A limit is not negative, has cents at most, and ends somewhere. */
    public static boolean isNoLimit(BigDecimal amount) {
        return amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(MOST) >= 0;
    }

    /** How much of a currency the actor may approve; empty if there is no limit. */
    Optional<BigDecimal> reach(Actor actor, String currency) {
        List<ApprovalLimit> limits = of(actor).stream()
                .filter(limit -> limit.currency().getCurrencyCode().equals(currency))
                .toList();
        List<Optional<BigDecimal>> own = APPROVERS.stream()
                .filter(actor::is)
                .map(role -> limits.stream()
                        .filter(limit -> limit.role() == role)
                        .findFirst()
                        .flatMap(ApprovalLimit::amount))
                .toList();
        return own.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : own.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}

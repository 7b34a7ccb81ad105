package io.makegood.credit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A period as it stands now. {@code extraTimeBefore} are the seconds of extra usage time that the periods before it
 * yield, issued or not; the outlook is there while the period runs, the statement once one speaks of exactly these days.
 */
public record Preview(
        Computed computed, BigDecimal extraTimeBefore, Optional<Outlook> outlook, Optional<Statement> statement) {}

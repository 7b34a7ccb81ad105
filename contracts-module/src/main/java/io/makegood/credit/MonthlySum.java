package io.makegood.credit;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What statements for one month add up to in one kind and unit, over all contracts that were asked for. */
public record MonthlySum(YearMonth month, Amount.Kind kind, String unit, BigDecimal amount) {}

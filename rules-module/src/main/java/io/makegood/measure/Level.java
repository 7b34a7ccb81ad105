package io.makegood.measure;

import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;

/** A measured level, exact, in the unit of its indicator. */
public record Level(Fraction value, Unit unit) {}

/** Exact values of the terms language: fractions, percentages, money, quantities and how they are rounded. */
@NullMarked
package io.makegood.terms.value;

import org.jspecify.annotations.NullMarked;

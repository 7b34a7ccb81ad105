/** The terms language: an SLA as data, closed, exact and readable. It knows no facts, no clock and no other package. */
@NullMarked
package io.makegood.terms;

import org.jspecify.annotations.NullMarked;

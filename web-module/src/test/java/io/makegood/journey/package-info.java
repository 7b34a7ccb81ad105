/** The product in a real browser: the journeys of both parties, and every screen looked at. */
@NullMarked
package io.makegood.journey;

import org.jspecify.annotations.NullMarked;

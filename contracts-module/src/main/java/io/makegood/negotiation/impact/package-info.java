/** What terms would have yielded on the records of the last months: the same figures for both parties. */
@NamedInterface("impact")
@NullMarked
package io.makegood.negotiation.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

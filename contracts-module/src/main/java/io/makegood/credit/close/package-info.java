/** Closing months for many contracts at once: a run that can be started twice, killed and resumed, and parks what must be looked at. */
@NamedInterface("close")
@NullMarked
package io.makegood.credit.close;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Duties and rights that statements grant: who takes care, the answer and its acceptance; and rights that lapse when unused. */
@NamedInterface("duty")
@NullMarked
package io.makegood.credit.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

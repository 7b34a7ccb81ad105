/** What differs between two terms, cut into changes of single parts, and terms with such changes made. */
@NamedInterface("change")
@NullMarked
package io.makegood.negotiation.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Looking after an organisation: its name, who belongs to it in which roles, whom it has invited, and the record of all that.
 */
@NamedInterface("administration")
@NullMarked
package io.makegood.party.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * A fact as texts: what a form shows and a file holds, and the way from there to the fact and back. No text becomes a
 * fact unless each of its fields was understood.
 */
@NamedInterface("entry")
@NullMarked
package io.makegood.record.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

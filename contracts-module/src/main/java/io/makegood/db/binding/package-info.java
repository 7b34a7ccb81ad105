/**
 * How a column of the generated tables becomes a Java value: instants and identifiers. The only hand-written part of the
 * generated room; its names stand in the jOOQ settings of the module's pom.
 */
@NullMarked
package io.makegood.db.binding;

import org.jspecify.annotations.NullMarked;

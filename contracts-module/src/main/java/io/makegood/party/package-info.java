/** Who there is: organisations, people, what role a person has in which organisation, and how a person proves to be it. */
@NullMarked
package io.makegood.party;

import org.jspecify.annotations.NullMarked;

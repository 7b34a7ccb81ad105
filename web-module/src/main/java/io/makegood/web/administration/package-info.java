/** Looking after the own organisation: people, roles, invitations, the record of it; and asking counterparties in. */
@NullMarked
package io.makegood.web.administration;

import org.jspecify.annotations.NullMarked;

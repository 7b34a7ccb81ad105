/** What proposals would have cost on the records of the last months, as pages and as JSON. */
@NullMarked
package io.makegood.web.negotiation.impact;

import org.jspecify.annotations.NullMarked;

/** The pages of a negotiation: what is open, what the own side prepares, review and sending, and its whole course. */
@NullMarked
package io.makegood.web.negotiation;

import org.jspecify.annotations.NullMarked;

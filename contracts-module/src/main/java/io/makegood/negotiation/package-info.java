/** How two parties come to terms: rounds of proposals, answers to them, and what is agreed so far. */
@NullMarked
package io.makegood.negotiation;

import org.jspecify.annotations.NullMarked;

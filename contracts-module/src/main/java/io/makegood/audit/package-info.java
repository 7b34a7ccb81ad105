/** What happened to a contract, chained event by event, so that a history that was edited shows. */
@NullMarked
package io.makegood.audit;

import org.jspecify.annotations.NullMarked;

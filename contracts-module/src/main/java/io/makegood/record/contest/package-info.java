/**
 * Both parties' readings of a record: the other party accepts it or says what happened instead, and people of both parties
 * decide together which reading holds. Until then each party's amount is computed from its own reading.
 */
@NamedInterface("contest")
@NullMarked
package io.makegood.record.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

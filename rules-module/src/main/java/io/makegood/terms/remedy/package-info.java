/** What follows from a missed promise: schedules, awards, bases, caps, combination, procedure and after-effects. */
@NullMarked
package io.makegood.terms.remedy;

import org.jspecify.annotations.NullMarked;

/** Exact time: sets of instants, service calendars, and the windows in which levels are formed. */
@NullMarked
package io.makegood.measure.time;

import org.jspecify.annotations.NullMarked;

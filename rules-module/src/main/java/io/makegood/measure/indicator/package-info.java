/** One gauge for each kind of indicator: it reads the exact level of a window from the facts. */
@NullMarked
package io.makegood.measure.indicator;

import org.jspecify.annotations.NullMarked;

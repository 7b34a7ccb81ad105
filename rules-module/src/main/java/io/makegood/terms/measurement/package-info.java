/** What is measured and how: indicators, counting, windows, exclusions, clocks and calendars. */
@NullMarked
package io.makegood.terms.measurement;

import org.jspecify.annotations.NullMarked;

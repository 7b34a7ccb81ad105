/** From facts to exact levels: intervals, clocks, windows, counted and excluded time. */
@NullMarked
package io.makegood.measure;

import org.jspecify.annotations.NullMarked;

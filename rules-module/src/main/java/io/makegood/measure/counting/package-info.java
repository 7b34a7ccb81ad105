/** How outages become counted downtime: exclusions, joined outages, minimum length, clipping, granularity, weight. */
@NullMarked
package io.makegood.measure.counting;

import org.jspecify.annotations.NullMarked;

/** The workload of a month, the rules on it, and a plain method that must say the same. */
@NullMarked
package io.makegood.benchmark;

import org.jspecify.annotations.NullMarked;

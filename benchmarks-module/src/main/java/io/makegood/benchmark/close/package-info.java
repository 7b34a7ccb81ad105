/** How long a close of very many contracts takes on a real database. */
@NullMarked
package io.makegood.benchmark.close;

import org.jspecify.annotations.NullMarked;

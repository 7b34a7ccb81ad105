/** Closing months for many contracts at once: asking for a run, watching it, and looking at what it parked. */
@NullMarked
package io.makegood.web.credit.close;

import org.jspecify.annotations.NullMarked;

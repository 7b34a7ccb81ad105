/** The draft as a whole: its parts in order, clauses, and the document of it. */
@NullMarked
package io.makegood.web.terms.outline;

import org.jspecify.annotations.NullMarked;

/** One promise as a form: what is typed, read and written back, and said in plain sentences. */
@NullMarked
package io.makegood.web.terms.objective;

import org.jspecify.annotations.NullMarked;

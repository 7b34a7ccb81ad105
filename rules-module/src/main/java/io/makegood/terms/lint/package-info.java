/** Lint: what is wrong or surprising in terms that are readable. Codes are described in docs/lint.md. */
@NullMarked
package io.makegood.terms.lint;

import org.jspecify.annotations.NullMarked;

/** Terms as JSON and YAML documents: one reader that says what is wrong and where, one canonical form in bytes. */
@NullMarked
package io.makegood.terms.json;

import org.jspecify.annotations.NullMarked;

/** Worked examples: scenarios that the parties sign with their results, and what the rules say of each while it is written. */
@NullMarked
package io.makegood.web.terms.example;

import org.jspecify.annotations.NullMarked;

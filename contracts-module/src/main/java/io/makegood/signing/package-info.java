/** Signing a version: a simple electronic signature with strong evidence, bound to the hash of the very bytes. */
@NullMarked
package io.makegood.signing;

import org.jspecify.annotations.NullMarked;

/** Signing in and out, and choosing for which organisation one acts. */
@NullMarked
package io.makegood.web.signin;

import org.jspecify.annotations.NullMarked;

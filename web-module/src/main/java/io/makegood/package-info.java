/** The root: the application class only; every room is a package below it. */
@NullMarked
package io.makegood;

import org.jspecify.annotations.NullMarked;

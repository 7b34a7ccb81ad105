/** The product against figures that others worked out from the same published files, row by row. */
package io.makegood.truth;

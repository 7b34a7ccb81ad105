/** Recording and correcting in forms made from the fields of each kind. */
@NullMarked
package io.makegood.web.record.entry;

import org.jspecify.annotations.NullMarked;

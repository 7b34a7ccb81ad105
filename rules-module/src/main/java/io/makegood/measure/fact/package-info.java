/** What happened, as recorded: the input of every measurement. Facts are agreed records, not opinions. */
@NullMarked
package io.makegood.measure.fact;

import org.jspecify.annotations.NullMarked;

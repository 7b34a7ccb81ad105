/** Facts as JSON and YAML documents. */
@NullMarked
package io.makegood.measure.json;

import org.jspecify.annotations.NullMarked;

/** Assessments as JSON documents. */
@NullMarked
package io.makegood.assess.json;

import org.jspecify.annotations.NullMarked;

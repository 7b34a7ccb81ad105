/** Why an assessment says what it says: its findings as full sentences in Polish and English. */
@NullMarked
package io.makegood.assess.explain;

import org.jspecify.annotations.NullMarked;

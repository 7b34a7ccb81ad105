/** From levels to what is owed: rule books, findings, assessments. One class here knows Drools. */
@NullMarked
package io.makegood.assess;

import org.jspecify.annotations.NullMarked;

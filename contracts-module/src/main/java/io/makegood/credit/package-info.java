/** What is owed: assessments of a contract's periods, stored with all they were made of, and the statements issued on them. */
@NullMarked
package io.makegood.credit;

import org.jspecify.annotations.NullMarked;

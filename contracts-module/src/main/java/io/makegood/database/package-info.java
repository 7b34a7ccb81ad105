/** Which database the product stands on: its accounts, its settings, the check at the start, and secrets kept beside it. */
@NullMarked
package io.makegood.database;

import org.jspecify.annotations.NullMarked;

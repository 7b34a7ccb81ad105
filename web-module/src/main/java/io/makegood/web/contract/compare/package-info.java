/** Two readings of terms held against each other: words in texts, cells in tables. */
@NullMarked
package io.makegood.web.contract.compare;

import org.jspecify.annotations.NullMarked;

/** What happened, as both parties see it: facts in revisions, and how they are entered and imported. */
@NullMarked
package io.makegood.record;

import org.jspecify.annotations.NullMarked;

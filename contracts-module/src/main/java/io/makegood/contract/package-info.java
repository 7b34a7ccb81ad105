/** What is agreed: contracts between two organisations, drafts, offered versions and what binds on which day. */
@NullMarked
package io.makegood.contract;

import org.jspecify.annotations.NullMarked;

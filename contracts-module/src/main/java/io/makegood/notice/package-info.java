/** What people are told by letter: written with the event itself, kept in an outbox, sent afterwards. */
@NullMarked
package io.makegood.notice;

import org.jspecify.annotations.NullMarked;

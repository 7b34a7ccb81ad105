/** What the parties say to one another about the parts of the terms, and what each notes for itself. */
@NamedInterface("thread")
@NullMarked
package io.makegood.negotiation.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

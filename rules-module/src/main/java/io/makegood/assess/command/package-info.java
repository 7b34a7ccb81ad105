/** What the command line reads and prints. */
@NullMarked
package io.makegood.assess.command;

import org.jspecify.annotations.NullMarked;

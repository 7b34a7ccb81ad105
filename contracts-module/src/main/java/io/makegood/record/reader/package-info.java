/**
 * Reads what others exported: tables, status pages, cloud incident feeds. A reader asks for everything that a file leaves
 * open, and yields for each piece a fact, a refusal with its reason, or the note that the user chose to leave it out.
 */
@NamedInterface("reader")
@NullMarked
package io.makegood.record.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The way of a file into the records: upload, reader, questions, preview, commit, progress, undo. */
@NullMarked
package io.makegood.web.record.imports;

import org.jspecify.annotations.NullMarked;

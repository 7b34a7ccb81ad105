/** The pages of what happened: the list of a contract's records, one record with its revisions, downloads. */
@NullMarked
package io.makegood.web.record;

import org.jspecify.annotations.NullMarked;

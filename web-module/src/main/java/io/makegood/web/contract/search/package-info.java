/** Finds words in every version of a contract's terms and in what was said about them, and tells the history of one clause. */
@NullMarked
package io.makegood.web.contract.search;

import org.jspecify.annotations.NullMarked;

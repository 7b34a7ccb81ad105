/** The first page: what needs the reader first, then the contracts. */
@NullMarked
package io.makegood.web.dashboard;

import org.jspecify.annotations.NullMarked;

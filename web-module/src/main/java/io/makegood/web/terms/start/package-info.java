/** Where a draft begins: a template, an earlier contract, or a kind of promise. */
@NullMarked
package io.makegood.web.terms.start;

import org.jspecify.annotations.NullMarked;

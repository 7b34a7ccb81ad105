/** The library of templates to start a contract from: documents in two languages that become terms. */
@NullMarked
package io.makegood.terms.template;

import org.jspecify.annotations.NullMarked;

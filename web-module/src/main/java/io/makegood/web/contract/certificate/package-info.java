/** The certificate of a signed version, as a page and on paper. */
@NullMarked
package io.makegood.web.contract.certificate;

import org.jspecify.annotations.NullMarked;

/** Terms as a person reads them before signing: every value that computes, said in words and tables. */
@NullMarked
package io.makegood.web.contract.text;

import org.jspecify.annotations.NullMarked;

/** The pages of a contract: list, overview, versions, offering, signing, history and comparison. */
@NullMarked
package io.makegood.web.contract;

import org.jspecify.annotations.NullMarked;

/** What becomes of an issued statement: answered, disputed, approved with four eyes, settled, and reversed instead of deleted. */
@NamedInterface("settlement")
@NullMarked
package io.makegood.credit.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

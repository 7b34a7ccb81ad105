/** What becomes of an issued statement: answered, disputed, approved, settled; and what the roles of an organisation may approve. */
@NullMarked
package io.makegood.web.credit.settlement;

import org.jspecify.annotations.NullMarked;

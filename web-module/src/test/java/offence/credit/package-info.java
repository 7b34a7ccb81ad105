@NullMarked
package offence.credit;

import org.jspecify.annotations.NullMarked;

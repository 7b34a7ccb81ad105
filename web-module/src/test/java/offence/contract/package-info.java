@NullMarked
package offence.contract;

import org.jspecify.annotations.NullMarked;

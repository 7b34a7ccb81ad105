@NullMarked
package offence.first;

import org.jspecify.annotations.NullMarked;

@NullMarked
package offence.second;

import org.jspecify.annotations.NullMarked;

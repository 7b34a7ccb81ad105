@NullMarked
package offence.assess;

import org.jspecify.annotations.NullMarked;

@NullMarked
package offence.second.inside;

import org.jspecify.annotations.NullMarked;

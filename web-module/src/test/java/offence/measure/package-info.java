@NullMarked
package offence.measure;

import org.jspecify.annotations.NullMarked;

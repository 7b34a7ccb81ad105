@NullMarked
package offence.terms;

import org.jspecify.annotations.NullMarked;

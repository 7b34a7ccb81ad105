@NullMarked
package offence.db;

import org.jspecify.annotations.NullMarked;

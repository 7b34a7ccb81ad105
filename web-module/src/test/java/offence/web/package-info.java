@NullMarked
package offence.web;

import org.jspecify.annotations.NullMarked;

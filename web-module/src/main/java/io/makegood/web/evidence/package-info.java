/** Evidence bundles and checkpoints of a contract, and the public page that checks a bundle. */
@NullMarked
package io.makegood.web.evidence;

import org.jspecify.annotations.NullMarked;

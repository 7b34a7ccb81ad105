/**
 * What a stranger needs to check a contract without the product: the exact bytes, the chain, checkpoints, signatures, facts and
 * results in one file, and what checks such a file.
 */
@NullMarked
package io.makegood.evidence;

import org.jspecify.annotations.NullMarked;

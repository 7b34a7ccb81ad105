/** The parts that a contract has once: parties, services, how credits come together. */
@NullMarked
package io.makegood.web.terms.setting;

import org.jspecify.annotations.NullMarked;

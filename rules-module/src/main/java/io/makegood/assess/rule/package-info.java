/** What the rules know and conclude, stage by stage, and the one class that knows the rule engine. */
@NullMarked
package io.makegood.assess.rule;

import org.jspecify.annotations.NullMarked;

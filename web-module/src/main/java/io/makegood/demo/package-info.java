/** What a newcomer finds on an empty database: two organisations, their agreement, half a year of what happened. */
@NullMarked
package io.makegood.demo;

import org.jspecify.annotations.NullMarked;

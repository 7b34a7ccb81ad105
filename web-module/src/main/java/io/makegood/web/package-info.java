/** What all pages share: the security table, who acts, errors, layout, languages, formatting. */
@NullMarked
package io.makegood.web;

import org.jspecify.annotations.NullMarked;

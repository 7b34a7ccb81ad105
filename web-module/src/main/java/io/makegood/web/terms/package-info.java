/** The terms editor: a draft as forms, with lint beside the field and the rule said back in a sentence. */
@NullMarked
package io.makegood.web.terms;

import org.jspecify.annotations.NullMarked;

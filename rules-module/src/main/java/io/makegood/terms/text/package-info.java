/** Terms as readable text in Polish and English, generated from the same data that the rules evaluate. */
@NullMarked
package io.makegood.terms.text;

import org.jspecify.annotations.NullMarked;

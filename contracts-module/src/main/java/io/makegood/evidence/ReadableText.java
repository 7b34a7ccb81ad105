package io.makegood.evidence;

import io.makegood.terms.Terms;
import java.util.Map;

/** Terms as people read them: a text for each language, by its tag. Whoever shows terms to people provides it. */
public interface ReadableText {
    Map<String, String> of(Terms terms);
}

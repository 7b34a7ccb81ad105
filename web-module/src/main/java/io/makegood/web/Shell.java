package io.makegood.web;

import java.util.List;
import java.util.Optional;

/** What the frame around every page shows; without a reader nobody is signed in. */
public record Shell(String path, List<LanguageLink> languages, Optional<Reader> reader) {

    /** A way to the same page in another language. */
    public record LanguageLink(String tag, String name, String url, boolean current) {}

    /** Who reads the page. The organisation is empty until one is chosen. */
    public record Reader(
            String name,
            String organisation,
            boolean choosing,
            boolean contracts,
            boolean administration,
            boolean administrationRecord) {}

    public boolean at(String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}

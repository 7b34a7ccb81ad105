package io.makegood.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the demo, in the folder {@code demo} of the class path. */
final class Resource {

    private Resource() {}

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(Resource.class.getResourceAsStream("/demo/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's file " + name + " cannot be read", unreadable);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}

package io.makegood.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A file that only its owner may read: of a random secret of 256 bits, made when it is first asked for, or of a text. */
public record PrivateFile(Path path) {
    private static final int BYTES = 32;

    public String secret() {
        try {
            if (!Files.exists(path)) {
                create();
            }
            return Files.readString(path, StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + path.toAbsolutePath() + " cannot be read", unreadable);
        }
    }

    /** Replaces what the file holds. */
    public void keep(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(path);
            Files.createFile(path, ownerOnly());
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Nothing can be kept in " + path.toAbsolutePath(), unwritable);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try {
            Files.createFile(path, ownerOnly());
            Files.writeString(path, random() + "\n", StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Then that one's secret is the one.
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package io.makegood.record.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file as it came: its name and bytes. An archive is unpacked in memory within {@link Limits}; names that lead out of
 * it, archives that grow too much, and files that are too many or too large are refused.
 */
public final class Upload {
    private static final int LONGEST_NAME = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String name;
    private final byte[] bytes;
    private final List<Part> parts;
    private final boolean archive;

    /** A single file, or one file of an archive; the name of a single file is empty. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and only read in this package
    record Part(String name, byte[] bytes) {}

    /** Refused with {@link UnreadableUpload}. */
    public Upload(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableUpload("fileEmpty", Map.of());
        }
        if (bytes.length > Limits.BYTES) {
            throw new UnreadableUpload("fileTooLarge", Map.of("limit", megabytes(Limits.BYTES)));
        }
        this.name = shortened(name);
        this.bytes = bytes.clone();
        this.archive = bytes.length > ZIP.length && Arrays.equals(ZIP, Arrays.copyOf(bytes, ZIP.length));
        this.parts = archive ? unpacked(bytes) : List.of(new Part("", bytes.clone()));
    }

    public String name() {
        return name;
    }

    /** The file as it came. */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isArchive() {
        return archive;
    }

    List<Part> parts() {
        return parts;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static List<Part> unpacked(byte[] bytes) {
        long allowed = Math.min(Limits.UNPACKED_BYTES, (long) bytes.length * Limits.EXPANSION);
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Part part = new Part(inside(entry.getName()), contents(zip, allowed));
                    allowed -= part.bytes().length;
                    parts.add(part);
                }
                if (parts.size() > Limits.FILES) {
                    throw new UnreadableUpload("archiveTooManyFiles", Map.of("limit", String.valueOf(Limits.FILES)));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableUpload("archiveBroken", Map.of());
        }
        if (parts.isEmpty()) {
            throw new UnreadableUpload("archiveEmpty", Map.of());
        }
        return List.copyOf(parts);
    }

    private static byte[] contents(InputStream zip, long allowed) throws IOException {
        int most = (int) Math.min(allowed, Limits.BYTES);
        byte[] contents = zip.readNBytes(most + 1);
        if (contents.length > most) {
            throw new UnreadableUpload("archiveGrowsTooMuch", Map.of("limit", megabytes(Limits.UNPACKED_BYTES)));
        }
        return contents;
    }

    private static String inside(String entry) {
        String path = entry.replace('\\', '/');
        if (path.startsWith("/")
                || path.matches("^[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..")) {
            throw new UnreadableUpload("archiveLeadsOut", Map.of("name", path));
        }
        return path.length() > 200 ? path.substring(path.length() - 200) : path;
    }

    private static String megabytes(int bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }
}

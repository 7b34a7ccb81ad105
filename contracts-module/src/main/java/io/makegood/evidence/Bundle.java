package io.makegood.evidence;

import io.makegood.audit.Sha256;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An evidence bundle: files by their path, in the order of the paths. Read from a zip of at most {@value #MOST_FILES} files;
 * nothing is ever written to a path that a zip names.
 */
public final class Bundle {
    /** What {@code contract.json} says it is. */
    static final String FORMAT = "makegood-evidence/1";

    /** The list of all other files with their hashes, as {@code sha256sum} writes it. */
    static final String SUMS = "SHA256SUMS";

    private static final int MOST_FILES = 200_000;
    private static final long MOST_BYTES = 1L << 30;

    private final SortedMap<String, byte[]> files;

    private Bundle(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** Of these files and the list of their hashes. */
    static Bundle of(SortedMap<String, byte[]> content) {
        SortedMap<String, byte[]> all = new TreeMap<>(content);
        all.put(SUMS, sums(content).getBytes(StandardCharsets.UTF_8));
        return new Bundle(all);
    }

    /** Reads a zip; {@link Unreadable} if it is none, or holds a path twice or, unpacked, more than so many bytes. */
    public static Bundle read(InputStream zip, long mostBytes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = mostBytes;
        try (ZipInputStream in = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8L));
                left -= content.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new Unreadable("The file holds more than a bundle may");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new Unreadable("The file holds " + entry.getName() + " twice");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Unreadable("The file is no zip that can be read");
        }
        if (files.isEmpty()) {
            throw new Unreadable("The file is no zip, or an empty one");
        }
        return new Bundle(files);
    }

    public static Bundle read(byte[] zip) throws IOException {
        return read(new ByteArrayInputStream(zip), MOST_BYTES);
    }

    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The paths, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** Those in a folder that end in this way. */
    List<String> paths(String folder, String ending) {
        return files.tailMap(folder + "/").keySet().stream()
                .takeWhile(path -> path.startsWith(folder + "/"))
                .filter(path -> path.endsWith(ending))
                .toList();
    }

    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    byte[] get(String path) throws Broken {
        return find(path).orElseThrow(() -> new Broken(path, Problem.MISSING));
    }

    private static String sums(SortedMap<String, byte[]> content) {
        StringBuilder sums = new StringBuilder();
        content.forEach((path, bytes) ->
                sums.append(Sha256.of(bytes).hex()).append("  ").append(path).append('\n'));
        return sums.toString();
    }

    /** What was handed in cannot be read as a bundle. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }
}

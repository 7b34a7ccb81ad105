package io.makegood.record.reader;

/** How much a file may bring; what is beyond is refused as a whole, never cut. */
public final class Limits {
    /** Of the file as uploaded, and of each file in an archive. */
    public static final int BYTES = 16 * 1024 * 1024;

    /** Of all files in an archive together. */
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    static final int FILES = 10_000;

    /** How many times larger than itself an archive may become. */
    static final int EXPANSION = 200;

    public static final int ROWS = 200_000;
    static final int COLUMNS = 200;
    static final int CELL = 20_000;
    static final int JSON_DEPTH = 40;

    /** How many different names a user can be asked to map. */
    static final int NAMES = 400;

    private Limits() {}
}

package io.makegood.evidence;

/** The folders of versions and statements. */
final class Numbered {
    static final String VERSIONS = "versions";
    static final String STATEMENTS = "statements";

    private Numbered() {}

    static String version(String number, String file) {
        return in(VERSIONS, number, file);
    }

    static String statement(String number, String file) {
        return in(STATEMENTS, number, file);
    }

    private static String in(String folder, String number, String file) {
        return "%s/%4s/%s".formatted(folder, number, file).replace(' ', '0');
    }
}

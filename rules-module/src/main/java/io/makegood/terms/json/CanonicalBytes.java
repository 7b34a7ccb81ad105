package io.makegood.terms.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Bytes of a canonical document (RFC 8785) as they are written, one after another. */
final class CanonicalBytes {

    private static final long DAY = 86_400;
    private static final long FIRST_YEAR = LocalDate.of(0, 1, 1).toEpochDay() * DAY;
    private static final long AFTER_LAST_YEAR = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;

    private byte[] bytes;
    private int size;

    CanonicalBytes(int room) {
        bytes = new byte[room];
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void add(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** A text in quotes, composed (NFC) and with the shortest escapes. */
    void addText(String text) {
        room(text.length() + 2);
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                add(text(text));
                return;
            }
            bytes[at++] = (byte) c;
        }
        bytes[at++] = '"';
        size = at;
    }

    /** An instant in UTC in quotes, as {@link Instant#toString} writes it. */
    void addInstant(Instant instant) {
        long second = instant.getEpochSecond();
        if (instant.getNano() != 0 || second < FIRST_YEAR || second >= AFTER_LAST_YEAR) {
            addText(instant.toString());
            return;
        }
        room(22);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        int ofDay = (int) Math.floorMod(second, DAY);
        bytes[size++] = '"';
        addTwoDigits(day.getYear() / 100);
        addTwoDigits(day.getYear() % 100, '-');
        addTwoDigits(day.getMonthValue(), '-');
        addTwoDigits(day.getDayOfMonth(), 'T');
        addTwoDigits(ofDay / 3_600, ':');
        addTwoDigits(ofDay / 60 % 60, ':');
        addTwoDigits(ofDay % 60, 'Z');
        bytes[size++] = '"';
    }

    private void addTwoDigits(int number, char after) {
        addTwoDigits(number);
        bytes[size++] = (byte) after;
    }

    private void addTwoDigits(int number) {
        bytes[size++] = (byte) ('0' + number / 10);
        bytes[size++] = (byte) ('0' + number % 10);
    }

    /** A text in quotes, whatever it is made of. */
    static byte[] text(String text) {
        return JsonWriter.canonical(new Json.Text(text));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** The name of a field with its colon. */
    static byte[] name(String field) {
        return ascii("\"" + field + "\":");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

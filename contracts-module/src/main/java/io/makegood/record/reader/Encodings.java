package io.makegood.record.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Which encoding a text file has: certain with a byte order mark, likely UTF-8 if it is valid, else the user must know. */
final class Encodings {
    static final List<String> OFFERED =
            List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1250", "windows-1252", "ISO-8859-2", "ISO-8859-1");

    /** The likely encoding, or an empty text. */
    static String detected(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return "UTF-16";
        }
        try {
            strictly(bytes, StandardCharsets.UTF_8);
            return "UTF-8";
        } catch (CharacterCodingException notUtf8) {
            return "";
        }
    }

    /** The text without a byte order mark; bytes that the encoding does not know are refused. */
    static String decode(byte[] bytes, Charset charset) {
        try {
            String text = strictly(bytes, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableUpload("notInCharset", Map.of("charset", charset.name()));
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Encodings() {}
}

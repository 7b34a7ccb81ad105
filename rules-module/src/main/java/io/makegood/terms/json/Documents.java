package io.makegood.terms.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads JSON and YAML into trees. Size and depth are limited; a field that comes twice is refused, as are YAML's tricks. */
public final class Documents {

    static final int DEEPEST = 60;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(100)
            .maxStringLength(1_000_000)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    private Documents() {}

    public static Json json(byte[] document, int limitBytes) {
        return read(JSON, document, limitBytes);
    }

    public static Json yaml(byte[] document, int limitBytes) {
        return read(YAML, document, limitBytes);
    }

    private static Json read(TokenStreamFactory factory, byte[] document, int limitBytes) {
        if (document.length > limitBytes) {
            throw Place.TOP.refused("tooLarge", Map.of("limit", Integer.toString(limitBytes)));
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text(document))) {
            return new TreeReader(parser).document();
        } catch (JacksonException syntax) {
            throw Place.TOP.refused("syntax", Map.of("detail", withPosition(syntax)));
        }
    }

    private static String withPosition(JacksonException syntax) {
        String message = syntax.getOriginalMessage();
        String firstLine = message.lines().findFirst().orElse("");
        return syntax.getLocation() == null
                ? firstLine
                : firstLine + " (" + syntax.getLocation().getLineNr() + ":"
                        + syntax.getLocation().getColumnNr() + ")";
    }

    private static String text(byte[] document) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException invalid) {
            throw Place.TOP.refused("notUtf8");
        }
    }
}

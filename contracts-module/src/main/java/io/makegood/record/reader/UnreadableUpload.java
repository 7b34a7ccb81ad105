package io.makegood.record.reader;

import java.util.Map;

/** The file as a whole cannot be read; the reason is a key of the message bundles with its values. */
public final class UnreadableUpload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Map<String, String> values;

    UnreadableUpload(String reason, Map<String, String> values) {
        super(reason + " " + values);
        this.reason = reason;
        this.values = Map.copyOf(values);
    }

    public String reason() {
        return reason;
    }

    public Map<String, String> values() {
        return values;
    }
}

package io.makegood.evidence;

import io.makegood.audit.TextFields;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.UnreadableDocument;

/** Documents of a bundle as they are written and read. */
final class Written {
    static final int LIMIT_BYTES = 256_000_000;

    private Written() {}

    static Json json(Bundle bundle, String path) throws Broken {
        byte[] content = bundle.get(path);
        try {
            return Documents.json(content, LIMIT_BYTES);
        } catch (UnreadableDocument unreadable) {
            throw new Broken(path, Problem.UNREADABLE);
        }
    }

    static TextFields fields(Bundle bundle, String path) throws Broken {
        return fields(json(bundle, path), path);
    }

    static TextFields fields(Json json, String path) throws Broken {
        try {
            return TextFields.of(json);
        } catch (IllegalArgumentException noObject) {
            throw new Broken(path, Problem.UNREADABLE);
        }
    }

    /** The field says this, or it is contradicted by whatever this was taken from. */
    static void says(TextFields fields, String name, String value, String path) throws Broken {
        Broken.unless(fields.find(name).orElse("").equals(value), path + "#" + name, Problem.CONTRADICTED);
    }
}

package io.makegood.terms.template;

import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All templates, in the order in which they are offered. They come with the product and are read once. */
public final class Templates {

    private static final Format FORMAT = new Format("makegood-template/1");
    private static final Format DEFAULTS_FORMAT = new Format("makegood-template-defaults/1");
    private static final int LIMIT_BYTES = 1_000_000;

    static final Map<String, Json> DEFAULTS =
            DEFAULTS_FORMAT.off(document("defaults")).of();

    private static final List<String> IDS = List.of(
            "call-centre-cloud",
            "support-plan",
            "maintenance",
            "managed-service",
            "call-centre-outsourcer",
            "carrier",
            "common-paper",
            "aws-ec2",
            "aws-s3",
            "azure-vm",
            "google-compute",
            "github",
            "nebius");

    private static final List<Template> ALL =
            IDS.stream().map(id -> Template.of(id, FORMAT.off(document(id)))).toList();

    private Templates() {}

    public static List<Template> all() {
        return ALL;
    }

    public static Optional<Template> of(String id) {
        return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static Json document(String id) {
        try (InputStream yaml = Templates.class.getResourceAsStream(id + ".yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("The template " + id + " is not in the library");
            }
            return Documents.yaml(yaml.readAllBytes(), LIMIT_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

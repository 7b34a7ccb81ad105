package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms of each kind of vector with other facts: both sides of every edge, nothing and everything down, windows cut
 * by outages, halves at each rounding. What is expected was worked out by hand, and {@code because} says how. {@code
 * outages} are a start and a length (open without one); {@code set} changes single fields of the terms.
 */
class FamiliesTest {

    private static final Path FOLDER = Path.of("src/test/resources/families");

    @TestFactory
    Stream<DynamicTest> eachOfTheFamilyIsReproducedExactly() {
        Documents documents = new Documents(Vectors.read(Vectors.FOLDER.resolve("skeleton.yaml")));
        return Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "parts").flatMap(group -> {
            ObjectNode families = Documents.read(Vectors.read(FOLDER.resolve(group + ".yaml")));
            return families.properties().stream()
                    .flatMap(family -> cases(family.getKey(), family.getValue(), documents));
        });
    }

    private static Stream<DynamicTest> cases(String family, JsonNode cases, Documents documents) {
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> DynamicTest.dynamicTest(
                        family + ": " + each.get("because").asString(),
                        () -> assertThat(new Vector(document(family, (ObjectNode) each), documents).differences())
                                .isEmpty()));
    }

    private static ObjectNode document(String family, ObjectNode neighbour) {
        ObjectNode document = Documents.read(Vectors.read(Vectors.FOLDER.resolve(family + ".yaml")));
        for (String whole : List.of("period", "knownUntil", "variants", "facts", "expect")) {
            if (neighbour.has(whole)) {
                document.set(whole, neighbour.get(whole));
            }
        }
        if (neighbour.has("terms")) {
            document.set("terms", Documents.merged(object(document, "terms"), neighbour.get("terms")));
        }
        if (neighbour.has("outages")) {
            ObjectNode facts = neighbour.has("facts") ? (ObjectNode) document.get("facts") : document.objectNode();
            facts.set("outages", outages(document, neighbour.get("outages")));
            document.set("facts", facts);
        }
        object(neighbour, "set").properties().forEach(field -> set(document, field.getKey(), field.getValue()));
        seen(document, neighbour);
        return document;
    }

    private static ArrayNode outages(ObjectNode factory, JsonNode written) {
        ArrayNode outages = factory.arrayNode();
        for (JsonNode each : written) {
            String[] startAndLength = each.asString().split(" ", -1);
            Instant start = Instant.parse(startAndLength[0]);
            ObjectNode span = outages.addObject().putObject("span").put("from", start.toString());
            if (startAndLength.length > 1) {
                span.put("until", start.plus(Duration.parse(startAndLength[1])).toString());
            }
        }
        return outages;
    }

    /** In the terms that all share, or else in those of every variant. */
    private static void set(ObjectNode document, String pointer, JsonNode value) {
        List<JsonNode> terms = new ArrayList<>(List.of(document.path("terms")));
        object(document, "variants").forEach(variant -> terms.add(variant.path("terms")));
        JsonPointer at = JsonPointer.compile(pointer);
        List<JsonNode> parents = terms.stream()
                .map(each -> each.at(at.head()))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(parents).as(pointer).isNotEmpty();
        parents.forEach(parent -> ((ObjectNode) parent).set(at.last().getMatchingProperty(), value));
    }

    /** What is expected under a name is seen where the vector sees it, or under that name itself. */
    private static void seen(ObjectNode document, ObjectNode neighbour) {
        ObjectNode seen = document.objectNode();
        ObjectNode own = object(neighbour, "seen");
        for (String name : document.get("expect").propertyNames()) {
            JsonNode known =
                    own.has(name) ? own.get(name) : document.get("seen").get(name);
            seen.set(name, known == null ? document.stringNode(name) : known);
        }
        document.set("seen", seen);
    }

    private static ObjectNode object(ObjectNode in, String name) {
        return in.get(name) instanceof ObjectNode found ? found : in.objectNode();
    }
}

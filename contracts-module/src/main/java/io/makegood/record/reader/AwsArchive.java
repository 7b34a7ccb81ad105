package io.makegood.record.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The archive of the AWS status page, of which every event is refused: a start is given, but the end stands only in the
 * prose of the last note, often as "between 6:35 AM and 11:00 AM PDT" of an unnamed day. A person has to record it.
 */
final class AwsArchive implements Reader {

    @Override
    public String word() {
        return "awsArchive";
    }

    @Override
    public boolean recognises(Upload upload) {
        return Json.looksLikeJson(upload)
                && Json.documents(upload).readable().stream().anyMatch(document -> fits(document.tree()));
    }

    @Override
    public List<Question> questions(Intake intake) {
        return List.of();
    }

    @Override
    public List<Row> read(Intake intake) {
        Json.Documents documents = Json.documents(intake.upload());
        List<Row> rows = new ArrayList<>(documents.unreadable());
        for (Json.Document document : documents.readable()) {
            int place = 0;
            for (JsonNode event : events(document.tree())) {
                place++;
                rows.add(refused(document.file(), place, event));
            }
        }
        return rows;
    }

    private static Row refused(String file, int place, JsonNode event) {
        String id = Json.text(event, "service") + "@" + Json.text(event, "date");
        return Row.refused(
                new Row.Origin(file, place, id),
                "endOnlyInProse",
                Map.of("summary", shortened(Json.text(event, "summary"))));
    }

    private static boolean fits(JsonNode tree) {
        JsonNode first = events(tree).path(0);
        return first.has("service_name") && first.has("date") && first.has("description") && !first.has("end");
    }

    private static JsonNode events(JsonNode tree) {
        return tree.isArray() ? tree : tree.path("archive");
    }

    private static String shortened(String summary) {
        return summary.length() <= 150 ? summary : summary.substring(0, 149) + "…";
    }
}

package io.makegood.record;

import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Answers;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers and reasons as the JSON texts in which they are stored; keys come from files and stay as they are there. */
final class Written {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private Written() {}

    static String of(Answers answers) {
        return MAPPER.writeValueAsString(answers.texts());
    }

    static Answers answers(String json) {
        return Answers.of(MAPPER.readValue(json, TEXTS));
    }

    static String of(List<Problem> problems) {
        return MAPPER.writeValueAsString(problems);
    }

    static List<Problem> problems(String json) {
        return MAPPER.readValue(json, PROBLEMS);
    }
}

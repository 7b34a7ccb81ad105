package io.makegood.record.reader;

import io.makegood.terms.Service;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Answers a reader's questions as a user would: some by name, the rest as suggested, and nothing that was not asked. */
public final class Answering {
    private final Reader reader;
    private final Upload upload;
    private final Intake.Offer offer;

    private Answering(Reader reader, Upload upload, Intake.Offer offer) {
        this.reader = reader;
        this.upload = upload;
        this.offer = offer;
    }

    public static Answering of(String reader, Upload upload, String zone, String... services) {
        List<Service> offered = java.util.Arrays.stream(services)
                .map(name -> new Service(
                        name,
                        name,
                        new Service.Charge(Money.of("100.00", "USD"), Service.Charge.Per.MONTH, Percentage.of("0")),
                        List.of()))
                .toList();
        return new Answering(Readers.ofWord(reader).orElseThrow(), upload, new Intake.Offer(offered, ZoneId.of(zone)));
    }

    /** Asks again until nothing is open; fails if a question is neither answered here nor has a suggestion. */
    public Intake with(Map<String, String> given) {
        Map<String, String> texts = new TreeMap<>();
        for (int round = 0; round < 10; round++) {
            List<Question> open =
                    Question.open(reader.questions(new Intake(upload, offer, Answers.of(texts))), Answers.of(texts));
            if (open.isEmpty() && allGivenWereAsked(given, texts)) {
                return new Intake(upload, offer, Answers.of(texts));
            }
            for (Question question : reader.questions(new Intake(upload, offer, Answers.of(texts)))) {
                String answer = given.getOrDefault(question.key(), question.suggestion());
                if (!question.accepts(answer)) {
                    throw new AssertionError("Unanswered: " + question);
                }
                if (!answer.isEmpty()) {
                    texts.put(question.key(), answer);
                }
            }
        }
        throw new AssertionError("Never asked for all of " + given.keySet() + ", only for " + texts.keySet());
    }

    public List<Row> read(Map<String, String> given) {
        return reader.read(with(given));
    }

    public List<Question> questions(Map<String, String> given) {
        return reader.questions(new Intake(upload, offer, Answers.of(given)));
    }

    public static Upload zip(List<Path> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Upload("incidents.zip", bytes.toByteArray());
    }

    private static boolean allGivenWereAsked(Map<String, String> given, Map<String, String> texts) {
        return texts.entrySet().containsAll(given.entrySet());
    }
}

package io.makegood.record.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file or an archive may be, before anybody looks into it. */
class UploadTest {
    private static final byte[] LITTLE = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void anArchiveIsUnpackedAndKeptAsItCame() {
        byte[] zip = zip(1, number -> "incidents/" + number + ".json", LITTLE);

        Upload upload = new Upload("incidents.zip", zip);

        assertThat(upload.isArchive()).isTrue();
        assertThat(upload.parts()).extracting(Upload.Part::name).containsExactly("incidents/1.json");
        assertThat(upload.bytes()).isEqualTo(zip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "a/../../evil.json", "/etc/evil.json", "..\\evil.json", "C:\\evil.json"})
    void anArchiveThatLeadsOutOfItselfIsRefused(String name) {
        refused("archiveLeadsOut", () -> new Upload("slip.zip", zip(1, number -> name, LITTLE)));
    }

    @Test
    void anArchiveThatGrowsTooMuchIsRefused() {
        byte[] bomb = zip(1, number -> "bomb.json", new byte[8 * 1024 * 1024]);

        assertThat(bomb.length).as("bytes of 8 MiB of zeros").isLessThan(10_000);
        refused("archiveGrowsTooMuch", () -> new Upload("bomb.zip", bomb));
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() {
        refused(
                "archiveTooManyFiles",
                () -> new Upload("many.zip", zip(Limits.FILES + 1, number -> number + ".json", LITTLE)));
    }

    @Test
    void anArchiveThatIsCutIsRefused() {
        byte[] zip = zip(3, number -> number + ".json", "{\"incidents\": []}".getBytes(StandardCharsets.UTF_8));

        refused("archiveBroken", () -> new Upload("cut.zip", java.util.Arrays.copyOf(zip, 60)));
    }

    @Test
    void anEmptyAndATooLargeFileAreRefused() {
        refused("fileEmpty", () -> new Upload("nothing.csv", new byte[0]));
        refused("fileTooLarge", () -> new Upload("huge.csv", new byte[Limits.BYTES + 1]));
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(new Upload("x".repeat(300) + ".csv", LITTLE).name())
                .hasSize(200)
                .endsWith("xx.csv");
    }

    private static void refused(String reason, ThrowingCallable upload) {
        assertThatThrownBy(upload)
                .isInstanceOfSatisfying(UnreadableUpload.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(reason));
    }

    private static byte[] zip(int files, java.util.function.IntFunction<String> name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 1; number <= files; number++) {
                zip.putNextEntry(new ZipEntry(name.apply(number)));
                zip.write(content);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}

package io.makegood.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.Checkpoint;
import io.makegood.evidence.Verdict.Subject;
import io.makegood.party.NotFound;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TwoParties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** It is 2 March 2026. What a party carries away holds on its own, and a byte that was changed in it is named. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    EvidenceBundles bundles;

    @TempDir
    Path folder;

    private TwoParties two;
    private Bundle bundle;

    @BeforeAll
    void aContractThatWasCarriedAway() throws IOException {
        two = Concluded.contract(beans).two();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        bundles.make(two.customer(), two.contract()).write(zip);
        bundle = Bundle.read(zip.toByteArray());
    }

    /**
     * Opened, offered, signed twice, agreed, recorded, issued, offered, declined, and handed out: ten events. Checkpoints
     * were taken at both signatures, at the statement and at the export.
     */
    @Test
    void everythingInABundleHoldsAndIsCounted() throws IOException {
        Verdict verdict = BundleVerifier.verify(bundle, Optional.empty());
        assertThat(verdict.firstFault()).isEmpty();
        assertThat(verdict.count(Subject.CHAIN)).isEqualTo(10);
        assertThat(verdict.count(Subject.CHECKPOINTS)).isEqualTo(4);
        assertThat(verdict.count(Subject.VERSIONS)).isEqualTo(2);
        assertThat(verdict.count(Subject.SIGNATURES)).isEqualTo(2);
        assertThat(verdict.count(Subject.STATEMENTS)).isOne();
        assertThat(verdict.count(Subject.CREDITS)).isOne();
    }

    @Test
    void theSameIsFoundInTheDatabase() {
        assertThat(bundles.check(two.customer(), two.contract()).firstFault()).isEmpty();
    }

    @Test
    void othersGetNoBundle() {
        TwoParties others = TwoParties.met(beans);
        assertThatThrownBy(() -> bundles.make(others.provider(), two.contract()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bundles.check(others.provider(), two.contract()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bundles.checkpoints(others.provider(), two.contract()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theScriptInsideFindsTheSameOnABareMachine() throws Exception {
        unpack(bundle, folder);
        Shell.Outcome outcome = Shell.run(folder, "sh", "verify.sh");
        assertThat(outcome.output()).contains("ok  chain        10 events", "ok  signatures   2", "Everything holds");
        assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain/000003.json",
                "checkpoints/000010.json",
                "checkpoints/000010.sig",
                "contract.json",
                "statements/0001/part-1-facts.json",
                "statements/0001/part-1-result.json",
                "versions/0001/name-customer.bin",
                "versions/0001/signature-provider.json",
                "versions/0001/terms.json"
            })
    void aChangedByteIsNamedByTheScriptAndByTheProduct(String path) throws Exception {
        Bundle changed = with(bundle, path, flipped(bundle.find(path).orElseThrow()), true);
        assertThat(BundleVerifier.verify(changed, Optional.empty()).holds()).isFalse();
        unpack(changed, folder);
        Shell.Outcome outcome = Shell.run(folder, "sh", "verify.sh");
        assertThat(outcome.output()).contains("BROKEN");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void aChangedFileIsFoundByTheListOfFilesFirst() throws IOException {
        byte[] terms = flipped(bundle.find("versions/0001/terms.json").orElseThrow());
        assertThat(BundleVerifier.verify(with(bundle, "versions/0001/terms.json", terms, false), Optional.empty())
                        .firstFault())
                .contains(new Verdict.Fault("versions/0001/terms.json", Problem.CHANGED));
    }

    @Test
    void aCheckpointThatWasKeptContradictsAnotherHistory() throws Exception {
        Checkpoint kept = bundles.checkpoints(two.customer(), two.contract()).getFirst();
        byte[] other = new String(kept.payload(), StandardCharsets.UTF_8)
                .replaceFirst("\"head\":\"[0-9a-f]{8}", "\"head\":\"00000000")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(BundleVerifier.verify(bundle, Optional.of(kept.payload())).holds())
                .isTrue();
        assertThat(BundleVerifier.verify(bundle, Optional.of(other)).firstFault())
                .contains(new Verdict.Fault(ChainFiles.path(kept.said().number()), Problem.CHANGED));
        unpack(bundle, folder.resolve("bundle"));
        Files.write(folder.resolve("kept.json"), kept.payload());
        Files.write(folder.resolve("other.json"), other);
        assertThat(Shell.run(folder, "sh", "bundle/verify.sh", "kept.json").status())
                .isZero();
        assertThat(Shell.run(folder, "sh", "bundle/verify.sh", "other.json").status())
                .isOne();
    }

    @Test
    void theCommandSaysWhatItFoundAndEndsAccordingly() throws IOException {
        assertThat(command(bundle)).isEqualTo(0);
        Bundle changed = with(bundle, "chain/000002.json", new byte[] {'{', '}'}, true);
        assertThat(command(changed)).isEqualTo(1);
        Path text = Files.writeString(folder.resolve("text.zip"), "This is no zip");
        assertThat(VerifyBundle.run(List.of(text.toString()), quiet(), quiet())).isEqualTo(2);
        byte[] whole = Files.readAllBytes(folder.resolve("bundle.zip"));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(VerifyBundle.run(List.of(cut.toString()), quiet(), quiet())).isEqualTo(2);
        assertThat(VerifyBundle.run(List.of(), quiet(), quiet())).isEqualTo(2);
    }

    private int command(Bundle bundle) throws IOException {
        Path file = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            bundle.write(out);
        }
        return VerifyBundle.run(List.of(file.toString()), quiet(), quiet());
    }

    /** With other content of a file, and with a list of hashes that is right again or not. */
    private static Bundle with(Bundle bundle, String path, byte[] content, boolean listed) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        bundle.paths().forEach(each -> files.put(each, bundle.find(each).orElseThrow()));
        byte[] sums = files.remove(Bundle.SUMS);
        files.put(path, content);
        Bundle made = Bundle.of(files);
        if (listed) {
            return made;
        }
        files.put(Bundle.SUMS, sums);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Zips.write(files, zip);
        return Bundle.read(zip.toByteArray());
    }

    private static byte[] flipped(byte[] content) {
        byte[] changed = content.clone();
        int at = changed.length / 2;
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
        return changed;
    }

    private static void unpack(Bundle bundle, Path folder) throws IOException {
        for (String path : bundle.paths()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bundle.find(path).orElseThrow());
        }
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}

package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The steps that lead from an empty contract to two signatures, as people do them. */
final class Agreeing {
    private Agreeing() {}

    /** Opens a contract of Dzwonek Cloud with Halo Contact; answers with its address. */
    static String open(Visitor negotiator, String title) {
        negotiator.open("/contracts").press("main a[href$='/contracts/new']");
        negotiator
                .fill("title", title)
                .choose("other", "Halo Contact S.A.")
                .press("main form[action$='/contracts/new'] button");
        assertThat(negotiator.text()).contains(title);
        return negotiator.path().replaceAll("(/contracts/[0-9a-f-]+).*", "$1");
    }

    static void upload(Visitor negotiator, String contract, String document) {
        negotiator.open(contract + "/terms/edit/json");
        negotiator.attach("#file", "terms.yaml", document).press("form[action$='/json'] button.btn-primary");
        assertThat(negotiator.path()).isEqualTo(contract + "/terms/edit");
        assertThat(negotiator.text()).contains("Call centre platform");
    }

    /** Changes one promise in its form and saves. */
    static void promise(Visitor negotiator, String contract, String level) {
        negotiator.open(contract + "/terms/edit").press("a[href$='/terms/edit/objectives/availability']");
        negotiator.fill("promised-level", level).press("button[value=save]");
        assertThat(negotiator.path()).isEqualTo(contract + "/terms/edit");
        assertThat(negotiator.text()).containsPattern("at least " + level + " ?%");
    }

    /** Reviews the draft, says from when it shall bind, and confirms. */
    static void offer(Visitor negotiator, String contract, String from) {
        negotiator.open(contract + "/offer").fill("from", from).fill("note", "As talked about.");
        negotiator.checkIfThere("input[name=seen][type=checkbox]").press("main form[action$='/offer'] button");
        if (negotiator.sees("input[name=confirmed]")) {
            negotiator.press("main form[action$='/offer'] button");
        }
        assertThat(negotiator.sees("main form[action$='/offer']")).isFalse();
    }

    /** Reads the version, goes on to the act, and signs with a fresh code. Answers with the hash that was signed. */
    static String sign(Visitor signatory, String contract, int version) {
        signatory.open(contract + "/versions/" + version);
        if (!signatory.sees("form[action$='/sign/begin']")) {
            signatory.press("main a[href$='/versions/" + version + "/sign']");
        }
        signatory.press("form[action$='/sign/begin'] button");
        String hash = signatory.text("dl code");
        signatory
                .fill("capacity", "Member of the board")
                .check("input[name=agree]")
                .fill("code", signatory.code());
        signatory.press("form[action$='/versions/" + version + "/sign'] button");
        assertThat(signatory.path()).as("signed").isEqualTo(contract + "/versions/" + version);
        assertThat(signatory.text()).contains("Member of the board", hash);
        return hash;
    }

    static String document() {
        try (var file = Objects.requireNonNull(Agreeing.class.getResourceAsStream("/journey/terms.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.makegood.web.evidence;

import io.makegood.audit.PlatformKey;
import io.makegood.evidence.Bundle;
import io.makegood.evidence.BundleVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * Checks a bundle for anybody, without an account; nothing of it is kept. Since it computes, only two are checked at a time,
 * of at most 64 MiB unpacked.
 */
@Controller
class VerifyController {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_CHECKPOINT_BYTES = 10_000;

    private final PlatformKey key;
    private final Semaphore free = new Semaphore(2);

    VerifyController(PlatformKey key) {
        this.key = key;
    }

    @GetMapping("/verify")
    String form(@RequestParam Optional<String> tooLarge, Model model) {
        model.addAttribute("ourKey", key.fingerprint().hex());
        model.addAttribute("problem", tooLarge.isPresent() ? "verify.tooLarge" : "");
        return "evidence/verify";
    }

    /** The platform's public key. */
    @GetMapping(path = "/verify/key.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String key() {
        return key.publicPem();
    }

    @PostMapping("/verify")
    String verify(
            @RequestParam Optional<MultipartFile> bundle, @RequestParam Optional<MultipartFile> checkpoint, Model model)
            throws IOException {
        form(Optional.empty(), model);
        Optional<MultipartFile> file = bundle.filter(given -> !given.isEmpty());
        if (file.isEmpty()) {
            return again("verify.missing", model);
        }
        if (!free.tryAcquire()) {
            return again("verify.busy", model);
        }
        try (InputStream content = file.get().getInputStream()) {
            Bundle read = Bundle.read(content, MOST_BYTES);
            model.addAttribute(
                    "verdict",
                    VerdictView.of(
                            BundleVerifier.verify(read, kept(checkpoint)),
                            BundleVerifier.key(read).orElse("")));
            return "evidence/verify";
        } catch (Bundle.Unreadable unreadable) {
            return again("verify.unreadable", model);
        } finally {
            free.release();
        }
    }

    /** More than a checkpoint can be is no checkpoint; what is read of it will be found unreadable. */
    private static Optional<byte[]> kept(Optional<MultipartFile> checkpoint) throws IOException {
        if (checkpoint.isEmpty() || checkpoint.get().isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = checkpoint.get().getInputStream()) {
            return Optional.of(content.readNBytes(MOST_CHECKPOINT_BYTES));
        }
    }

    private static String again(String problem, Model model) {
        model.addAttribute("problem", problem);
        return "evidence/verify";
    }
}

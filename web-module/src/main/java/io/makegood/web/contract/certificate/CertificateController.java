package io.makegood.web.contract.certificate;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.signing.Certificates;
import io.makegood.web.Paper;
import io.makegood.web.contract.ContractPage;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who signed a version, how, and where the history holds it: the receipt after the first signature, the certificate after both. */
@Controller
class CertificateController {
    private final Certificates certificates;
    private final ContractPage page;
    private final Paper paper;

    CertificateController(Certificates certificates, ContractPage page, Paper paper) {
        this.certificates = certificates;
        this.page = page;
        this.paper = paper;
    }

    @GetMapping("/contracts/{id}/versions/{number}/certificate")
    String show(Actor actor, @PathVariable ContractId id, @PathVariable int number, Model model) {
        page.head(actor, id, model);
        model.addAttribute("certificate", CertificateView.of(certificates.of(actor, id, number)));
        return "certificate/certificate";
    }

    @GetMapping("/contracts/{id}/versions/{number}/certificate.pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable ContractId id, @PathVariable int number) {
        CertificateView certificate = CertificateView.of(certificates.of(actor, id, number));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("certificate-version-" + number + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(paper.print("certificate/print", Map.of("certificate", certificate)));
    }
}

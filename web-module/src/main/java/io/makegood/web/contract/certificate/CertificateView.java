package io.makegood.web.contract.certificate;

import io.makegood.audit.Checkpoint;
import io.makegood.contract.Version;
import io.makegood.signing.Certificate;
import io.makegood.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A certificate as it is read. */
record CertificateView(
        About about, boolean complete, ZoneId zone, List<Signed> signatures, Optional<Point> checkpoint) {

    /** What was signed: contract, parties, version, from when, and the hash of the signed bytes. */
    record About(String title, Parties parties, int number, LocalDate from, String hash) {}

    record Parties(String provider, String customer) {}

    /** One signature; the name is empty once it was erased. */
    record Signed(String side, Who who, Words words, Times times, String level, String hash) {}

    record Who(String name, String capacity) {}

    record Words(String meaning, String consent) {}

    /** When it was signed, and when the password and the one-time code were shown. */
    record Times(Instant signed, Instant password, Instant code) {}

    /** Where the history was signed: number and hash of the event, when, and by which key. */
    record Point(int number, String head, Instant at, String key) {}

    static CertificateView of(Certificate certificate) {
        Version version = certificate.version();
        return new CertificateView(
                new About(
                        certificate.contract().title(),
                        new Parties(
                                certificate.contract().provider().name(),
                                certificate.contract().customer().name()),
                        version.number(),
                        version.effectiveFrom(),
                        version.hash().hex()),
                certificate.isComplete(),
                version.terms().header().setting().zone(),
                certificate.signatures().stream().map(CertificateView::signed).toList(),
                certificate.checkpoint().map(CertificateView::point));
    }

    private static Signed signed(Signature signature) {
        Signature.Declaration said = signature.declaration();
        return new Signed(
                signature.side().name(),
                new Who(signature.printedName().orElse(""), said.field("capacity")),
                new Words(said.field("meaning"), said.field("consent")),
                new Times(
                        seconds(signature.at()),
                        seconds(Instant.parse(said.field("passwordAt"))),
                        seconds(Instant.parse(said.field("oneTimeCodeAt")))),
                signature.level().name(),
                said.hash().hex());
    }

    private static Point point(Checkpoint checkpoint) {
        Checkpoint.Said said = checkpoint.said();
        return new Point(
                said.number(), said.head().hex(), seconds(said.at()), said.key().hex());
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}

package io.makegood.web.contract;

import io.makegood.contract.Version;
import java.time.LocalDate;
import java.time.ZoneId;

/** What identifies a version, and what was said with it. */
record VersionView(int number, LocalDate from, Bytes bytes, Said said) {

    /** The hash of the signed bytes and how many there are. */
    record Bytes(String hash, int size) {}

    /** The note of who offered, the reason of who declined or withdrew (empty if none), the zone of the terms. */
    record Said(String note, String reason, ZoneId zone) {}

    static VersionView of(Version version) {
        return new VersionView(
                version.number(),
                version.effectiveFrom(),
                new Bytes(version.hash().hex(), version.bytes().length),
                new Said(version.offer().note(), version.progress().reason(), ContractPage.zone(version)));
    }

    String hash() {
        return bytes.hash();
    }
}

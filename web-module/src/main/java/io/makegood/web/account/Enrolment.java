package io.makegood.web.account;

import io.makegood.party.Person;
import io.makegood.party.TotpSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an authenticator application needs, as a picture, as an address that a phone opens, and as text to type. */
record Enrolment(QrCode picture, String uri, String secret) {

    static Enrolment of(Person person, TotpSecret secret) {
        String uri = "otpauth://totp/Makegood:" + encoded(person.signInName()) + "?secret=" + secret.base32()
                + "&issuer=Makegood&algorithm=SHA1&digits=6&period=30";
        return new Enrolment(QrCode.of(uri), uri, grouped(secret.base32()));
    }

    private static String grouped(String base32) {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

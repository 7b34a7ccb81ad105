package io.makegood.demo;

import io.makegood.contract.Side;
import io.makegood.database.PrivateFile;
import io.makegood.demo.DemoPeople.SignIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the person at the console where the demo is and who may sign in. The sign-ins are printed once; beside the data
 * they are kept in a file that only its owner may read, from which {@code ./makegood code NAME} makes the second factor.
 */
@Component
class DemoSignIns {
    private static final String LINE = "  %-22s %-14s %-14s %s%n";

    private final Path kept;
    private final Environment environment;

    DemoSignIns(@Value("${makegood.data:./data}") Path data, Environment environment) {
        this.kept = data.resolve("demo-sign-ins.txt");
        this.environment = environment;
    }

    void tell(List<SignIn> all) {
        new PrivateFile(kept).keep(all.stream().map(DemoSignIns::kept).collect(Collectors.joining()));
        System.out.print(address() + table(all) + hint());
    }

    void remind() {
        System.out.print(address() + (Files.exists(kept) ? hint() : ""));
    }

    static String table(List<SignIn> all) {
        StringBuilder text =
                new StringBuilder("%n  Sign-ins of the demo, made at random for this database:%n%n".formatted());
        text.append(LINE.formatted("name", "password", "role", "party"));
        all.forEach(one -> text.append(LINE.formatted(
                one.person().signInName(),
                one.password(),
                role(one),
                party(one.person().side()))));
        return text.toString();
    }

    /** One line of the file: name, password, role and what an authenticator application reads. */
    static String kept(SignIn one) {
        String label = URLEncoder.encode("Makegood:" + one.person().signInName(), StandardCharsets.UTF_8);
        return "%s %s %s otpauth://totp/%s?issuer=Makegood&secret=%s%n"
                .formatted(
                        one.person().signInName(),
                        one.password(),
                        role(one),
                        label,
                        one.secret().base32());
    }

    private String address() {
        return "%n  Makegood is ready: http://localhost:%s%n"
                .formatted(environment.getProperty("local.server.port", "8080"));
    }

    private String hint() {
        return ("%n  The code that is asked for after the password:   ./makegood code anna%n"
                        + "  The sign-ins are kept in %s, until you delete it.%n%n")
                .formatted(kept);
    }

    private static String role(SignIn one) {
        return one.person().role().name().toLowerCase(Locale.ROOT);
    }

    private static String party(Side side) {
        return side == Side.PROVIDER ? DemoPeople.PROVIDER + " (provider)" : DemoPeople.CUSTOMER + " (customer)";
    }
}

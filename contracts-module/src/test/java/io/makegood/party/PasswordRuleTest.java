package io.makegood.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.PasswordRule.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final List<String> ANNA = List.of("Anna Nowakowska", "anna.nowakowska@halo-contact.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zielony rower pod dachem",
                "correct horse battery staple",
                "k7#qLw!2xZp9",
                "ołówek, lampa i trzy sery",
                "nowakowska gra na puzonie",
                "szara mysz 2026"
            })
    void longAndUnusualOnesMayBeChosenWhateverTheirCharactersAre(String password) {
        assertThat(PasswordRule.problem(password, ANNA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "k7#qLw!2xZp, TOO_SHORT",
        "password1234, COMMON",
        "P@ssw0rd2026!, COMMON",
        "Haslo123456!, COMMON",
        "qwertyuiop12, COMMON",
        "1qaz2wsx3edc, COMMON",
        "zaq12wsxcde3, COMMON",
        "123456789012, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "Polska2026!!!, COMMON",
        "Summer2026!!!, COMMON",
        "Administrator1, COMMON",
        "makegood-makegood, COMMON",
        "AnnaNowakowska1, OWN_NAME",
        "nowakowska2026!, OWN_NAME",
        "halo-contact12, OWN_NAME"
    })
    void whatIsGuessedFirstMayNot(String password, Problem problem) {
        assertThat(PasswordRule.problem(password, ANNA)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"72, false", "73, true"})
    void noMoreIsTakenThanTheHashLooksAt(int length, boolean tooLong) {
        String password = "zielony rower pod dachem i żółw ".repeat(3);
        byte[] bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String cut = new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(PasswordRule.problem(cut, ANNA).equals(java.util.Optional.of(Problem.TOO_LONG)))
                .isEqualTo(tooLong);
    }
}

package io.makegood.party;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen: long ones that nobody guesses first. What kinds of characters they have is nobody's business.
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;
    /** The hash looks at no more, so a longer one would promise more than it keeps. */
    public static final int LONGEST_BYTES = 72;

    /** What must be left of a password when everything that anybody would try first is taken out of it. */
    private static final int OWN_CHARACTERS = 6;

    private static final int NAME_LENGTH = 4;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern RUNS = Pattern.compile(
            "0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?|9?876(?:5(?:4(?:3(?:2(?:10?)?)?)?)?)?|(.)\\1{2,}");

    /** Words that passwords are made of most often, in English and Polish, and runs of keys. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "pass",
            "haslo",
            "hasło",
            "qwerty",
            "qwertz",
            "azerty",
            "uiop",
            "asdf",
            "asdfgh",
            "jkl",
            "ghjkl",
            "zxcv",
            "zxcvbn",
            "zxc",
            "bnm",
            "qaz",
            "wsx",
            "edc",
            "zaq",
            "xsw",
            "cde",
            "abc",
            "abcd",
            "abcdef",
            "defg",
            "ghij",
            "klmn",
            "opqr",
            "stuv",
            "wxyz",
            "letmein",
            "welcome",
            "witaj",
            "admin",
            "administrator",
            "root",
            "login",
            "user",
            "guest",
            "test",
            "demo",
            "changeme",
            "secret",
            "tajne",
            "master",
            "dragon",
            "monkey",
            "shadow",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "batman",
            "iloveyou",
            "love",
            "trustno",
            "hello",
            "kocham",
            "kochanie",
            "misiaczek",
            "polska",
            "warszawa",
            "krakow",
            "lato",
            "zima",
            "wiosna",
            "jesien",
            "summer",
            "winter",
            "spring",
            "autumn",
            "january",
            "styczen",
            "makegood",
            "umowa",
            "contract",
            "company",
            "firma");

    private PasswordRule() {}

    /** Why a password may not be chosen. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        OWN_NAME
    }

    /** What is wrong with the password, if anything; {@code own} are names and addresses of the one who chooses it. */
    public static Optional<Problem> problem(String password, List<String> own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (isEasy(password, COMMON)) {
            return Optional.of(Problem.COMMON);
        }
        return isEasy(password, withNames(own)) ? Optional.of(Problem.OWN_NAME) : Optional.empty();
    }

    private static Set<String> withNames(List<String> own) {
        return Stream.concat(
                        COMMON.stream(),
                        own.stream()
                                .flatMap(name -> Arrays.stream(
                                        name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))))
                .filter(word -> COMMON.contains(word) || word.length() >= NAME_LENGTH)
                .collect(Collectors.toSet());
    }

    private static boolean isEasy(String password, Set<String> words) {
        String plain = password.toLowerCase(Locale.ROOT);
        return isLittle(plain, words) || isLittle(disguised(plain), words);
    }

    /** Whether too few different characters are left beside the words, years and runs of digits. */
    private static boolean isLittle(String password, Set<String> words) {
        String rest = RUNS.matcher(YEAR.matcher(password).replaceAll("")).replaceAll("");
        for (String word : words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, "");
        }
        return RUNS.matcher(rest).replaceAll("").codePoints().distinct().count() < OWN_CHARACTERS;
    }

    /** Letters behind the marks and digits that are written for them. */
    private static String disguised(String password) {
        return password.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('1', 'i');
    }
}

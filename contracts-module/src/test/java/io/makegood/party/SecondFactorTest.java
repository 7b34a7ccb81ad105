package io.makegood.party;

import static io.makegood.party.CodeCheck.ACCEPTED;
import static io.makegood.party.CodeCheck.ALREADY_USED;
import static io.makegood.party.CodeCheck.LOCKED;
import static io.makegood.party.CodeCheck.NOT_SET_UP;
import static io.makegood.party.CodeCheck.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SecondFactorTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Parties parties;

    @Test
    void aSecretIsNoFactorUntilItsFirstCodeProvesThatThePersonHasIt() {
        PersonId anna = person();
        TotpSecret secret = secondFactor.offer(anna);

        assertThat(secondFactor.isSetUp(anna)).isFalse();
        assertThat(secondFactor.verify(anna, secret.code(NOON), NOON)).isEqualTo(NOT_SET_UP);
        assertThat(secondFactor.confirm(anna, secret.code(NOON), NOON)).isEqualTo(ACCEPTED);
        assertThat(secondFactor.isSetUp(anna)).isTrue();
    }

    @Test
    void aCodeCountsHalfAMinuteBeforeAndAfterItsOwn() {
        for (int steps : List.of(-1, 0, 1)) {
            PersonId anna = person();
            TotpSecret secret = confirmed(anna);
            assertThat(secondFactor.verify(anna, secret.code(NOON.plus(STEP.multipliedBy(steps))), NOON))
                    .as("%d steps", steps)
                    .isEqualTo(ACCEPTED);
        }
        for (int steps : List.of(-2, 2)) {
            PersonId anna = person();
            TotpSecret secret = confirmed(anna);
            assertThat(secondFactor.verify(anna, secret.code(NOON.plus(STEP.multipliedBy(steps))), NOON))
                    .as("%d steps", steps)
                    .isEqualTo(WRONG);
        }
    }

    @Test
    void aCodeCountsOnceAndSpendsTheEarlierOnes() {
        PersonId anna = person();
        TotpSecret secret = confirmed(anna);

        assertThat(secondFactor.verify(anna, secret.code(NOON), NOON)).isEqualTo(ACCEPTED);
        assertThat(secondFactor.verify(anna, secret.code(NOON), NOON)).isEqualTo(ALREADY_USED);
        assertThat(secondFactor.verify(anna, secret.code(NOON.minus(STEP)), NOON))
                .isEqualTo(ALREADY_USED);
        assertThat(secondFactor.verify(anna, secret.code(NOON.plus(STEP)), NOON.plus(STEP)))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void ofManyAtOnceOneCodeIsAcceptedOnce() throws Exception {
        PersonId anna = person();
        String code = confirmed(anna).code(NOON);
        Callable<CodeCheck> typing = () -> secondFactor.verify(anna, code, NOON);

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<CodeCheck> checks = people.invokeAll(Collections.nCopies(8, typing)).stream()
                    .map(SecondFactorTest::result)
                    .toList();
            assertThat(checks).containsOnlyOnce(ACCEPTED).containsOnly(ACCEPTED, ALREADY_USED);
        }
    }

    @Test
    void fiveWrongCodesLockForAQuarterOfAnHour() {
        PersonId anna = person();
        TotpSecret secret = confirmed(anna);
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(secondFactor.verify(anna, "wrong", NOON)).isEqualTo(WRONG);
        }

        assertThat(secondFactor.verify(anna, secret.code(NOON), NOON)).isEqualTo(LOCKED);
        Instant later = NOON.plus(Duration.ofMinutes(15));
        assertThat(secondFactor.verify(anna, secret.code(later), later)).isEqualTo(ACCEPTED);
    }

    @Test
    void aRightCodeForgivesTheWrongOnesBefore() {
        PersonId anna = person();
        TotpSecret secret = confirmed(anna);
        for (int guess = 1; guess <= 4; guess++) {
            secondFactor.verify(anna, "000 00", NOON);
        }
        assertThat(secondFactor.verify(anna, secret.code(NOON), NOON)).isEqualTo(ACCEPTED);
        assertThat(secondFactor.verify(anna, "wrong", NOON)).isEqualTo(WRONG);
        assertThat(secondFactor.verify(anna, secret.code(NOON.plus(STEP)), NOON.plus(STEP)))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void aFactorTakenAwayIsSetUpAnewWithAnotherSecret() {
        PersonId anna = person();
        TotpSecret old = confirmed(anna);

        secondFactor.takeAway(anna);

        assertThat(secondFactor.isSetUp(anna)).isFalse();
        TotpSecret secret = secondFactor.offer(anna);
        assertThat(secret.base32()).isNotEqualTo(old.base32());
        assertThat(secondFactor.confirm(anna, old.code(NOON), NOON)).isEqualTo(WRONG);
        assertThat(secondFactor.confirm(anna, secret.code(NOON), NOON)).isEqualTo(ACCEPTED);
    }

    @Test
    void aFactorIsReplacedWhenACodeOfTheNextOneIsRightAndNotBefore() {
        PersonId anna = person();
        TotpSecret old = confirmed(anna);
        TotpSecret next = secondFactor.offerNext(anna);

        assertThat(secondFactor.confirmNext(anna, old.code(NOON), NOON)).isEqualTo(WRONG);
        assertThat(secondFactor.verify(anna, old.code(NOON), NOON)).isEqualTo(ACCEPTED);
        Instant later = NOON.plus(STEP.multipliedBy(2));
        assertThat(secondFactor.confirmNext(anna, next.code(later), later)).isEqualTo(ACCEPTED);

        Instant then = later.plus(STEP.multipliedBy(2));
        assertThat(secondFactor.verify(anna, old.code(then), then)).isEqualTo(WRONG);
        assertThat(secondFactor.verify(anna, next.code(then), then)).isEqualTo(ACCEPTED);
        assertThat(secondFactor.offeredNext(anna)).isEmpty();
    }

    @Test
    void aNextFactorThatIsGivenUpNeverCounts() {
        PersonId anna = person();
        confirmed(anna);
        TotpSecret next = secondFactor.offerNext(anna);
        assertThat(secondFactor.offerNext(anna).base32()).isEqualTo(next.base32());

        secondFactor.keep(anna);

        assertThat(secondFactor.confirmNext(anna, next.code(NOON), NOON)).isEqualTo(NOT_SET_UP);
    }

    private PersonId person() {
        return parties.add(new NewPerson(UUID.randomUUID() + "@example.com", "Anna", Locale.ENGLISH, false));
    }

    private TotpSecret confirmed(PersonId person) {
        TotpSecret secret = secondFactor.offer(person);
        Instant before = NOON.minus(Duration.ofMinutes(10));
        assertThat(secondFactor.confirm(person, secret.code(before), before)).isEqualTo(ACCEPTED);
        return secret;
    }

    private static CodeCheck result(Future<CodeCheck> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}

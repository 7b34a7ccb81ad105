package io.makegood.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SignInAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Autowired
    SignInAttempts attempts;

    private final String name = UUID.randomUUID() + "@example.com";
    private final String address = UUID.randomUUID().toString();

    @Test
    void aNameHasTenTriesInAQuarterOfAnHourFromWhereverTheyCome() {
        for (int guess = 1; guess <= 10; guess++) {
            assertThat(begin(name, address + guess, NOON)).isPresent();
        }

        assertThat(begin(name, address, NOON)).isEmpty();
        assertThat(begin(name, address, NOON.plus(QUARTER).minusMillis(1))).isEmpty();
        assertThat(begin(name, address, NOON.plus(QUARTER.multipliedBy(2)))).isPresent();
    }

    @Test
    void aNetworkAddressHasFiftyTriesWhoeverIsTried() {
        for (int guess = 1; guess <= 50; guess++) {
            assertThat(begin(guess + name, address, NOON)).isPresent();
        }

        assertThat(begin(name, address, NOON)).isEmpty();
        assertThat(begin(name, address + "other", NOON)).isPresent();
    }

    @Test
    void whoSucceedsHasNotTriedInVain() {
        for (int time = 1; time <= 30; time++) {
            attempts.succeeded(begin(name, address, NOON).orElseThrow());
        }

        assertThat(begin(name, address, NOON)).isPresent();
    }

    @Test
    void namesAndAddressesThatAreLongerThanTheirColumnsAreCountedToo() {
        for (int guess = 1; guess <= 10; guess++) {
            begin(name.repeat(20), address.repeat(20), NOON);
        }

        assertThat(begin(name.repeat(20), address, NOON)).isEmpty();
    }

    @Test
    void oldTriesAreForgotten() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        begin(name, address, longAgo);

        assertThat(attempts.prune(longAgo.plusSeconds(1))).isEqualTo(1);
        assertThat(attempts.prune(longAgo.plusSeconds(1))).isZero();
    }

    private OptionalLong begin(String who, String where, Instant when) {
        return attempts.begin(who, where, when);
    }
}

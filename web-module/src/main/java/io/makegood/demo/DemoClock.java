package io.makegood.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of the house, but for a thread that tells the demo's half year: for that one it is the moment of the story, so that
 * what is signed, recorded and issued bears the time at which people would have done it.
 */
@Component
@Primary
@ConditionalOnProperty("makegood.demo")
class DemoClock extends Clock {
    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    private final Clock wall;

    DemoClock(@Qualifier("clock") Clock wall) {
        this.wall = wall;
    }

    /** From here on it is this moment, for the thread that says so. */
    void at(Instant moment) {
        TOLD.set(moment);
    }

    /** The story is told. */
    void asItIs() {
        TOLD.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = TOLD.get();
        return moment == null ? wall.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return wall.withZone(zone);
    }
}

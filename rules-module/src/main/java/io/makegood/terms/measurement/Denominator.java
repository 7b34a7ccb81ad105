package io.makegood.terms.measurement;

import io.makegood.terms.value.Quantity;

/** The time that availability is a share of. An empty denominator makes the objective not applicable. */
public sealed interface Denominator {

    /** All time of the window in the contract's zone. */
    record CalendarTime() implements Denominator {}

    /** Another denominator minus what the exclusions took out of it. */
    record MinusExcluded(Denominator of) implements Denominator {}

    /** The time in which the service was deployed, from recorded deployments. */
    record DeployedTime() implements Denominator {}

    /** The service hours of a calendar; downtime outside them does not count. */
    record ServiceHours(String calendar) implements Denominator {}

    /** A fixed length whatever the window is: 30 days, 720 hours. */
    record Nominal(Quantity length) implements Denominator {}
}

package io.makegood.credit;

import io.makegood.assess.Assessment;

/** What one version of the terms says about its part of a period. */
public record Part(Ruling ruling, Assessment assessment) {}

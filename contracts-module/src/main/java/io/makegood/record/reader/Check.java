package io.makegood.record.reader;

import java.time.Instant;

/** One look at one site; the response time is as written, empty if none was. */
record Check(int line, String site, Instant at, boolean up, String responseTime) {}

package io.makegood.notice;

import java.time.Instant;

/** A letter about to be written: the occasion names what it tells, so that nobody is told the same twice. */
record NewLetter(LetterId id, String occasion, NoticeKind kind, Letter.About about, Instant goodUntil) {}

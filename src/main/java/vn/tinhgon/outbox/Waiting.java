package vn.tinhgon.outbox;

import java.time.Instant;

/** A stored reply that waits, with what was tried so far. */
record Waiting(
    long id,
    String payload,
    int attempts,
    int doubts,
    Instant due,
    Instant createdAt,
    boolean atMostOnce) {}

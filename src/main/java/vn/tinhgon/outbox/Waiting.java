package vn.tinhgon.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored reply that waits, with what was tried so far.
 *
 * @param instead the platform's id of the message whose place it takes; null = of none
 */
record Waiting(
    long id,
    String payload,
    int attempts,
    int doubts,
    Instant due,
    Instant createdAt,
    boolean atMostOnce,
    @Nullable String instead) {}

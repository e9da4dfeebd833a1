package vn.tinhgon.channel.zalooa;

import java.time.Duration;
import java.time.Instant;

/**
 * What opens the API, and what the next such pair is given for, once.
 *
 * @param access empty if there is none
 * @param refresh empty if there is none
 */
record TokenPair(String access, String refresh, Instant issuedAt, Instant expiresAt) {

  /** Whether the platform should take it. */
  boolean good(Instant now) {
    return !access.isEmpty() && now.isBefore(expiresAt);
  }

  /** From when it is renewed, though still good: 20 hours of 25. */
  Instant due() {
    return issuedAt.plus(Duration.between(issuedAt, expiresAt).multipliedBy(4).dividedBy(5));
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "TokenPair[until " + expiresAt + "]";
  }
}

package vn.tinhgon.channel.zalooa;

import java.time.Instant;
import vn.tinhgon.message.Inbound;

/** What an event turned out to be. */
sealed interface Reading {

  /** Something for us. */
  record Message(Inbound inbound) implements Reading {}

  /** Somebody turned to the account without a word to be answered. */
  record Contact(String person, Instant at, String kind) implements Reading {}

  /** Somebody of the office has answered that person himself. */
  record TakenOver(String person, Instant at, String message) implements Reading {}

  /** Nothing to be answered: counted by kind, not kept. */
  record Ignored(String kind) implements Reading {}

  /** Not of the form the platform promises: kept as it came, for an operator to see. */
  record Unreadable(String reason) implements Reading {}
}

package vn.tinhgon.channel.zalobot;

import vn.tinhgon.message.Inbound;

/** What an event turned out to be. */
sealed interface Reading {

  /** Something for us. */
  record Message(Inbound inbound) implements Reading {}

  /** Nothing to be answered: counted by kind, not kept. */
  record Ignored(String kind) implements Reading {}

  /** Not of the form the platform promises: kept as it came, for an operator to see. */
  record Unreadable(String reason) implements Reading {}
}

package vn.tinhgon.channel.telegram;

import vn.tinhgon.message.Inbound;

/** What an update turned out to be. */
sealed interface Reading {

  /** Words, a button or a file for us. */
  record Message(Inbound inbound) implements Reading {}

  /** That group is called otherwise from now on. */
  record Moved(String from, String to) implements Reading {}

  /** Nothing for us: confirmed, counted by kind, not kept. */
  record Ignored(String kind) implements Reading {}

  /** Words behind the bot's name, in any chat, that somebody is still typing. */
  record Inline(String id, String words) implements Reading {}

  /** A press that leads nowhere; its sender's screen waits for an answer all the same. */
  record IdlePress(String callbackId) implements Reading {}

  /** Not of the form Telegram promises: kept as it came, for an operator to see. */
  record Unreadable(String reason) implements Reading {}
}

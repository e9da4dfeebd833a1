package vn.tinhgon.support;

import java.time.Instant;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;

/** Messages for tests that do not care about their details. */
public final class Messages {
  private Messages() {}

  /** A chat of one person with the bot. */
  public static Address chat(String chat) {
    return new Address("telegram", "42", chat);
  }

  /** Typed words in a private chat, sent by the person whose chat it is. */
  public static Inbound typed(String chat, String key, String text) {
    return new Inbound(
        chat(chat),
        key,
        new Sender(chat, "Lan", Sender.Origin.TYPED),
        new Content.Text(text),
        true,
        Instant.parse("2026-11-22T08:00:00Z"));
  }
}

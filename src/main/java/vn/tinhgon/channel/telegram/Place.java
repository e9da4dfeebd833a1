package vn.tinhgon.channel.telegram;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Address;

/** A chat and, in a forum, the topic; in an address written as {@code chat/topic}. */
record Place(String chat, @Nullable Integer thread) {

  static Place of(Address address) {
    String[] parts = address.chat().split("/", 2);
    return new Place(parts[0], parts.length > 1 ? Integer.valueOf(parts[1]) : null);
  }

  /** Telegram gives groups negative numbers. */
  boolean isGroup() {
    return chat.startsWith("-");
  }
}

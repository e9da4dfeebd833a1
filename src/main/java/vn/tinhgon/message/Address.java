package vn.tinhgon.message;

/**
 * Where a conversation takes place: a channel, the bot account on it, and the chat.
 *
 * @param channel short name such as {@code telegram}, {@code web}, {@code zalobot}, {@code zalooa}
 * @param account which of our accounts on that channel; a bot's numeric id, {@code page} for the
 *     page
 * @param chat the platform's chat id, opaque; a forum topic is part of it
 */
public record Address(String channel, String account, String chat) {

  public Address {
    if (channel.isBlank() || account.isBlank() || chat.isBlank()) {
      throw new IllegalArgumentException("an address needs channel, account and chat");
    }
  }
}

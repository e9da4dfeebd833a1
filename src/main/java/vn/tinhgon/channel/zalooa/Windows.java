package vn.tinhgon.channel.zalooa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.message.Address;
import vn.tinhgon.outbox.Outbox;

/**
 * Whom the account may write to now: whoever has turned to it lately. The platform counts from the
 * last message, follow, press or menu query; we from those of which it told us.
 */
final class Windows {
  private final Contacts contacts;
  private final Outbox outbox;
  private final ZaloOaProperties properties;
  private final Clock clock;

  Windows(Contacts contacts, Outbox outbox, ZaloOaProperties properties, Clock clock) {
    this.contacts = contacts;
    this.outbox = outbox;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether somebody who has been silent for so long may be written to. */
  boolean open(Duration silence) {
    return silence.compareTo(properties.open()) <= 0;
  }

  /** Why nothing can be said there; empty if it can. */
  Optional<String> closed(Address to) {
    Optional<Instant> last = contacts.find(to.chat()).map(Contacts.Contact::interacted);
    if (last.isEmpty() || !open(Duration.between(last.get(), clock.instant()))) {
      return Optional.of(
          ZaloOaErrors.WINDOW_CLOSED
              + ": more than "
              + properties.open().toHours()
              + " hours after the last contact");
    }
    int most = properties.messagesPerContact();
    return most > 0 && outbox.sentSince(to, last.get()) >= most
        ? Optional.of(ZaloOaErrors.WINDOW_CLOSED + ": " + most + " messages since the last contact")
        : Optional.empty();
  }
}

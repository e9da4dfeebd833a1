package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.attachment.Attachments;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.outbox.Delivery;

/** Sends files; each is made, or read, when it is sent. */
final class TelegramPost {
  private static final Logger log = LoggerFactory.getLogger(TelegramPost.class);

  /** Telegram takes no larger one from a bot. */
  private static final long LARGEST = 50L << 20;

  private static final Duration MAKE_AGAIN = Duration.ofSeconds(30);

  private final TelegramClient client;
  private final Attachments attachments;
  private final Duration patience;

  /**
   * Sends by that client.
   *
   * @param patience longer than the client's own time-out
   */
  TelegramPost(TelegramClient client, Attachments attachments, Duration patience) {
    this.client = client;
    this.attachments = attachments;
    this.patience = patience;
  }

  Delivery deliver(Address to, Place place, Attachment file) {
    Optional<Attachments.Sendable> found = attachments.find(file.id(), to);
    if (found.isEmpty()) {
      return new Delivery.Refused("the file is no longer kept");
    }
    try {
      Path copy = Files.createTempFile("tinhgon-", ".sent");
      try {
        try (OutputStream out = Files.newOutputStream(copy)) {
          found.get().write(out);
        }
        return Files.size(copy) == 0 || Files.size(copy) > LARGEST
            ? new Delivery.Refused("Telegram takes no file of " + Files.size(copy) + " bytes")
            : send(place, copy, file.name());
      } finally {
        Files.delete(copy);
      }
    } catch (IOException unmade) {
      log.warn("a file could not be made", unmade);
      return new Delivery.Busy(MAKE_AGAIN, "the file could not be made");
    }
  }

  private Delivery send(Place place, Path copy, String name) {
    try {
      return begin(place, copy, name);
    } catch (TelegramApiRequestException refused) {
      var parameters = refused.getParameters();
      if (parameters == null || parameters.getMigrateToChatId() == null) {
        return TelegramErrors.delivery(refused);
      }
      try {
        return begin(new Place(parameters.getMigrateToChatId().toString(), null), copy, name);
      } catch (TelegramApiRequestException refusedAgain) {
        return TelegramErrors.delivery(refusedAgain);
      }
    }
  }

  private Delivery begin(Place place, Path copy, String name) throws TelegramApiRequestException {
    var message = new SendFile(place.chat(), copy, name);
    message.setMessageThreadId(place.thread());
    return OpenCall.deliver(() -> client.executeAsync(message), patience);
  }
}

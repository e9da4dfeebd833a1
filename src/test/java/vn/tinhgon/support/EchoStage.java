package vn.tinhgon.support;

import org.springframework.context.annotation.Bean;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.outbox.OutboxWorker;

/**
 * What a channel needs beside itself to be a running service: a handler that repeats what it hears,
 * a key, the words. To be imported; not annotated as a configuration, so that no scan finds it.
 */
public final class EchoStage {
  private EchoStage() {}

  /** The same service, worked by hand from now on. */
  public static Service byHand(Service service) {
    service.part(InboxWorker.class).stop();
    service.part(OutboxWorker.class).stop();
    service.part(Watch.class).stop();
    return service;
  }

  /** Handles and sends what is due. */
  public static void work(Service service) {
    service.part(InboxWorker.class).runOnce();
    service.part(OutboxWorker.class).runOnce();
  }

  @Bean
  static Wording wording() {
    return new Wording();
  }

  @Bean
  static SecretKey secretKey() {
    return SecretKey.of("0123456789abcdef0123456789abcdef");
  }

  @Bean
  static MessageHandler handler(Outbox outbox) {
    return new Echo(outbox);
  }
}

package vn.tinhgon.channel.telegram;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Service;

/**
 * The channel as a running service that Telegram calls, with real queues and a real database, and a
 * handler that repeats what it hears. Not annotated as a configuration, so that no scan finds it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.telegram"})
@ComponentScan(
    basePackages = {
      "vn.tinhgon.http",
      "vn.tinhgon.attachment",
      "vn.tinhgon.channel.telegram",
      "vn.tinhgon.inbox",
      "vn.tinhgon.outbox"
    })
@Import(EchoStage.class)
final class TelegramStage {
  static final String PATH = "/webhook/telegram";
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  static final String SECRET = "telegram-webhook-secret-for-tests";

  private TelegramStage() {}

  /** Called by that server. */
  static Service start(FakeTelegram telegram, Clock clock) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("tinhgon.telegram.token", FakeTelegram.TOKEN);
    settings.put("tinhgon.telegram.api-url", telegram.url().toString());
    settings.put("tinhgon.telegram.mode", "webhook");
    settings.put("tinhgon.telegram.webhook-secret", SECRET);
    settings.put("tinhgon.outbox.paced", "false");
    Service service = Service.start(TelegramStage.class, settings, clock);
    telegram.pushTo(URI.create(service.url()), PATH, SECRET);
    return service;
  }

  /** The same, worked by hand. */
  static Service byHand(FakeTelegram telegram, Clock clock) {
    return EchoStage.byHand(start(telegram, clock));
  }
}

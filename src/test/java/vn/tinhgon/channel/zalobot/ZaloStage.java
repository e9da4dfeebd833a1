package vn.tinhgon.channel.zalobot;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Service;

/**
 * The channel as a running service that the platform calls, with real queues and a real database,
 * and a handler that repeats what it hears. Not annotated as a configuration, so that no scan finds
 * it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.zalobot"})
@ComponentScan(
    basePackages = {
      "vn.tinhgon.http",
      "vn.tinhgon.channel.zalobot",
      "vn.tinhgon.inbox",
      "vn.tinhgon.outbox"
    })
@Import(EchoStage.class)
final class ZaloStage {
  static final String PATH = "/webhook/zalo-bot";
  static final String HEADER = "X-Bot-Api-Secret-Token";

  private ZaloStage() {}

  /** Called by that platform. */
  static Service start(FakeZaloBot zalo, Clock clock, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("tinhgon.zalobot.token", FakeZaloBot.TOKEN);
    all.put("tinhgon.zalobot.api-url", zalo.url().toString());
    all.putIfAbsent("tinhgon.zalobot.mode", "webhook");
    all.put("tinhgon.zalobot.webhook-secret", FakeZaloBot.SECRET);
    all.putIfAbsent("tinhgon.outbox.paced", "false");
    Service service = Service.start(ZaloStage.class, all, clock);
    zalo.pushTo(java.net.URI.create(service.url()), PATH, FakeZaloBot.SECRET);
    return service;
  }

  /** The same, worked by hand. */
  static Service byHand(FakeZaloBot zalo, Clock clock, Map<String, Object> settings) {
    return EchoStage.byHand(start(zalo, clock, settings));
  }
}

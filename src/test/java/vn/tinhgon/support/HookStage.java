package vn.tinhgon.support;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.outbox.OutboxWorker;

/**
 * Some channels as one running service that their platforms call, with real queues and a real
 * database, worked by hand, and a handler that repeats what it hears. Not annotated as a
 * configuration, so that no scan finds it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
  "vn.tinhgon.outbox",
  "vn.tinhgon.channel.telegram",
  "vn.tinhgon.channel.zalobot",
  "vn.tinhgon.channel.zalooa"
})
@ComponentScan(
    basePackages = {
      "vn.tinhgon.http",
      "vn.tinhgon.attachment",
      "vn.tinhgon.channel.telegram",
      "vn.tinhgon.channel.zalobot",
      "vn.tinhgon.channel.zalooa",
      "vn.tinhgon.inbox",
      "vn.tinhgon.outbox"
    })
@Import(EchoStage.class)
public final class HookStage {
  private HookStage() {}

  /** Called by those platforms, each of which it has looked at once. */
  public static Service byHand(Clock clock, Map<String, Object> settings, Hook... hooks) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putIfAbsent("tinhgon.outbox.paced", "false");
    for (Hook hook : hooks) {
      all.putAll(hook.properties());
    }
    Service service = Service.start(HookStage.class, all, clock);
    service.part(InboxWorker.class).stop();
    service.part(OutboxWorker.class).stop();
    var watches = service.context().getBeansOfType(Watch.class).values();
    watches.forEach(Watch::stop);
    for (Hook hook : hooks) {
      hook.pushTo(URI.create(service.url()));
    }
    look(service);
    return service;
  }

  /** Looks at each platform that is due. */
  public static void look(Service service) {
    service.context().getBeansOfType(Watch.class).values().forEach(Watch::runOnce);
  }

  /** Posts those words of that person as the platform would; the status of the answer. */
  public static int post(Service service, Hook hook, String body) {
    return service
        .http()
        .post(
            hook.path(), body, hook.header(), hook.shown(body), "Content-Type", "application/json")
        .statusCode();
  }
}

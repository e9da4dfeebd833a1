package vn.tinhgon.channel.zalooa;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;

/**
 * The channel as a running service that the platform calls, with real queues and a real database,
 * and a handler that repeats what it hears. Not annotated as a configuration, so that no scan finds
 * it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.zalooa"})
@ComponentScan(
    basePackages = {
      "vn.tinhgon.http",
      "vn.tinhgon.channel.zalooa",
      "vn.tinhgon.inbox",
      "vn.tinhgon.outbox"
    })
@Import(EchoStage.class)
final class ZaloOaStage {
  static final String HEADER = "X-ZEvent-Signature";

  private ZaloOaStage() {}

  /** Called by that platform. */
  static Service start(FakeZaloOa zalo, Clock clock, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("tinhgon.zalooa.app-id", FakeZaloOa.APP_ID);
    all.put("tinhgon.zalooa.app-secret", FakeZaloOa.APP_SECRET);
    all.put("tinhgon.zalooa.oa-secret", FakeZaloOa.OA_SECRET);
    all.putIfAbsent("tinhgon.zalooa.refresh-token", FakeZaloOa.REFRESH_TOKEN);
    all.put("tinhgon.zalooa.api-url", zalo.url().toString());
    all.put("tinhgon.zalooa.oauth-url", zalo.url().toString());
    all.putIfAbsent("tinhgon.outbox.paced", "false");
    Service service = Service.start(ZaloOaStage.class, all, clock);
    zalo.pushTo(URI.create(service.url()));
    return service;
  }

  /** The same, worked by hand. */
  static Service byHand(FakeZaloOa zalo, Clock clock, Map<String, Object> settings) {
    Service service = EchoStage.byHand(start(zalo, clock, settings));
    service.part(SetAside.class).stop();
    return service;
  }

  /** The link that an administrator of the account is shown, to consent by. */
  static URI consentLink(Service service, FakeZaloOa zalo) {
    String shown = String.join("\n", service.part(Consent.class).ask().lines());
    return URI.create(
        shown.substring(shown.indexOf(zalo.url() + "/v4")).lines().findFirst().orElseThrow());
  }

  /** What that link says of it. */
  static String parameter(URI link, String name) {
    return link.getRawQuery().replaceFirst("(?:.*&)?" + name + "=([^&]*).*", "$1");
  }

  /** Posts that body with its right signature; the status of the answer. */
  static int post(Service service, String body) {
    return service.http().post(FakeZaloOa.PATH, body, HEADER, OaEvents.signed(body)).statusCode();
  }
}

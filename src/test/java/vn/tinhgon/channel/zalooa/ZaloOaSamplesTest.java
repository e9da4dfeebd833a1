package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Samples;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** Samples of events, as they are known to come. */
class ZaloOaSamplesTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  static Stream<Named<String>> own() {
    return Samples.own("zalooa");
  }

  static Stream<Named<String>> others() {
    return Samples.others("zalooa", "zalo-oa-user");
  }

  @BeforeEach
  void open() {
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("own")
  void areAnsweredOrNot(String body, TestInfo info) {
    takes(body);

    assertThat(zalo.sent().isEmpty()).isEqualTo(info.getDisplayName().contains("silent"));
    assertThat(zalo.violations()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void areTakenWithoutAnError(String body) {
    takes(body);
  }

  private void takes(String body) {
    JsonNode event = JsonMapper.shared().readTree(body);
    String person = event.path("sender").path("id").asString("");
    String id = event.path("message").path("msg_id").asString("");
    if (!person.isEmpty() && !id.isEmpty()) {
      zalo.said(person, id, event.path("message").path("text").asString(""));
    }
    assertThat(ZaloOaStage.post(service, body)).isEqualTo(200);
    EchoStage.work(service);
    assertThat(service.part(Inbox.class).dead()).isZero();
  }
}

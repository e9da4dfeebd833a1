package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Samples;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** Samples of what the platform posts, as it is known to. */
class ZaloBotSamplesTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloBot zalo = new FakeZaloBot();
  private Service service;

  static Stream<Named<String>> own() {
    return Samples.own("zalobot");
  }

  static Stream<Named<String>> others() {
    return Samples.others("zalobot", "zalo-bot-webhook");
  }

  @BeforeEach
  void open() {
    service = ZaloStage.byHand(zalo, clock, Map.of());
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
    assertThat(
            service
                .http()
                .post(ZaloStage.PATH, body, ZaloStage.HEADER, FakeZaloBot.SECRET)
                .statusCode())
        .isEqualTo(200);
    EchoStage.work(service);
    assertThat(service.part(Inbox.class).dead()).isZero();
  }
}

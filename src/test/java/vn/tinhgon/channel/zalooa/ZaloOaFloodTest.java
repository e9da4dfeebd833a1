package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Flood;
import vn.tinhgon.support.OaEvents;

/** More events than are handled as they come: each is confirmed, each question answered once. */
class ZaloOaFloodTest {

  @Test
  void confirmsStoresAndAnswersEachOfManyOnce() {
    Clock clock = Clock.systemUTC();
    try (var zalo = new FakeZaloOa(clock);
        var service = ZaloOaStage.start(zalo, clock, Map.of())) {
      Flood.pour(
          service,
          n -> {
            String person = "24684588352919" + n % Flood.CHATS;
            zalo.said(person, "m" + n, "q" + n);
            var event = OaEvents.text(person, "m" + n, "q" + n, clock.instant());
            return ZaloOaStage.post(service, event.toString());
          });
      zalo.await(() -> zalo.sent().size() >= Flood.QUESTIONS);

      Flood.answeredOnce(zalo.sent().stream().map(FakeZaloOa.Sent::text).toList());
      assertThat(zalo.violations()).isEmpty();
    }
  }
}

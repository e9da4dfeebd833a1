package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Flood;
import vn.tinhgon.support.ZaloEvents;

/** More posts than are handled as they come: each is confirmed, and each question answered once. */
class ZaloBotFloodTest {

  @Test
  void confirmsStoresAndAnswersEachOfManyOnce() {
    try (var zalo = new FakeZaloBot();
        var service = ZaloStage.start(zalo, Clock.systemUTC(), Map.of())) {
      Flood.pour(
          service,
          n -> {
            String event = ZaloEvents.typed("c" + n % Flood.CHATS, "m" + n, "q" + n).flat();
            return service
                .http()
                .post(ZaloStage.PATH, event, ZaloStage.HEADER, FakeZaloBot.SECRET)
                .statusCode();
          });
      zalo.await(() -> zalo.sent().size() >= Flood.QUESTIONS);

      Flood.answeredOnce(zalo.sent().stream().map(FakeZaloBot.Sent::text).toList());
      assertThat(zalo.violations()).isEmpty();
    }
  }
}

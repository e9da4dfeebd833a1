package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Flood;
import vn.tinhgon.support.Updates;

/** More updates than are handled as they come: each is confirmed, each question answered once. */
class TelegramFloodTest {

  @Test
  void confirmsStoresAndAnswersEachOfManyOnce() {
    try (var telegram = new FakeTelegram();
        var service = TelegramStage.start(telegram, Clock.systemUTC())) {
      // Before it knows its name it confirms nothing.
      telegram.await(() -> service.part(Channel.class).status().state() != State.CONNECTING);
      Flood.pour(
          service,
          n -> {
            String typed = Updates.typed(1 + n % Flood.CHATS, n, "q" + n);
            String update = "{\"update_id\":" + n + "," + typed.substring(1);
            return service
                .http()
                .post(TelegramStage.PATH, update, TelegramStage.HEADER, TelegramStage.SECRET)
                .statusCode();
          });
      telegram.await(() -> telegram.sent().size() >= Flood.QUESTIONS);

      Flood.answeredOnce(telegram.sent().stream().map(FakeTelegram.Sent::text).toList());
      assertThat(telegram.violations()).isEmpty();
    }
  }
}

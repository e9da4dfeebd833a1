package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/** Every call meets 502 for half a minute, then Telegram is back. */
class BadGatewayTest {
  private static final int CHATS = 8;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");

  @Test
  void deliversEverythingOnceWhenTelegramIsBack() {
    try (var telegram = new FakeTelegram();
        var database = Databases.H2.fresh();
        var bot = new Bot(database.source(), clock, telegram, Echo::new)) {
      bot.poll();
      everybodySays(telegram, "trước");
      bot.poll();

      telegram.line().badGateway(true);
      seconds(bot, 15);
      everybodySays(telegram, "trong lúc");
      seconds(bot, 15);
      assertThat(telegram.sent()).isEmpty();
      assertThat(bot.outbox().waiting()).isEqualTo(CHATS);

      telegram.line().badGateway(false);
      seconds(bot, 5);
      for (int chat = 1; chat <= CHATS; chat++) {
        assertThat(telegram.textsTo(chat)).containsExactly("re: trước", "re: trong lúc");
      }
      seconds(bot, 600);
      assertThat(telegram.sent()).hasSize(2 * CHATS);
      assertThat(database.jdbc().sql("select distinct state from outbox").query().singleColumn())
          .isEqualTo(List.of("SENT"));
    }
  }

  private static void everybodySays(FakeTelegram telegram, String text) {
    for (int chat = 1; chat <= CHATS; chat++) {
      telegram.says(chat, text);
    }
  }

  private void seconds(Bot bot, int seconds) {
    for (int n = 0; n < seconds; n++) {
      bot.poll();
      bot.work();
      clock.advance(Duration.ofSeconds(1));
    }
  }
}

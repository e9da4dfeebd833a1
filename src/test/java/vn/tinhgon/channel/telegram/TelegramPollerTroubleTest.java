package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;

/** What the poller does about troubles of the line, and what it says of them. */
class TelegramPollerTroubleTest extends PolledTelegram {

  @Test
  void doesNotConfirmWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
    telegram.says(7, "a");
    databaseAway.set(true);

    for (int n = 0; n < 5; n++) {
      assertThat(bot.poll()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
    assertThat(telegram.unconfirmed()).isEqualTo(1);
    assertThat(status().problem()).contains("cannot store");

    databaseAway.set(false);
    bot.poll();
    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(status().problem()).isEmpty();
  }

  /** The fetching side: each trouble once, and after each the next message comes. */
  @Test
  void goesOnAfterEveryKindOfTrouble() {
    List<Fault> troubles =
        List.of(
            Fault.Answer.failed(400, "Bad Request: strange"),
            Fault.Answer.failed(401, "Unauthorized"),
            Fault.Answer.failed(403, "Forbidden"),
            Fault.Answer.failed(404, "Not Found"),
            Fault.Answer.failed(409, "Conflict: terminated by other getUpdates request"),
            Fault.Answer.failed(413, "Request Entity Too Large"),
            Fault.Answer.failed(429, "Too Many Requests", "{\"retry_after\":35}"),
            Fault.Answer.failed(429, "Too Many Requests"),
            Fault.Answer.failed(500, "Internal Server Error"),
            new Fault.Answer(502, "<html><h1>502 Bad Gateway</h1></html>"),
            new Fault.Answer(200, ""),
            new Fault.Answer(200, "{\"ok\":true,\"resu"),
            new Fault.Answer(200, "<html>Welcome</html>"),
            new Fault.Answer(200, "[]"),
            new Fault.Reset(false),
            new Fault.Silence(false));
    int messages = 0;
    for (Fault trouble : troubles) {
      telegram.next("getUpdates", trouble);
      telegram.says(7, "after " + trouble);

      Duration pause = bot.poll();

      assertThat(pause).as("" + trouble).isLessThanOrEqualTo(Duration.ofSeconds(35));
      if (trouble.toString().contains("retry_after")) {
        assertThat(pause).isEqualTo(Duration.ofSeconds(35));
      }
      pollUntilConfirmed();
      assertThat(bot.inbox().waiting()).as("" + trouble).isEqualTo(++messages);
      assertThat(status().problem()).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithARevokedTokenAndRecoversWithoutARestart() {
    telegram.revokeToken(true);

    assertThat(bot.poll()).isEqualTo(Duration.ofSeconds(30));
    assertThat(status().problem()).contains("401").contains("TINHGON_TELEGRAM_TOKEN");
    assertThat(status().problem()).doesNotContain(FakeTelegram.TOKEN);

    telegram.revokeToken(false);
    telegram.says(7, "a");
    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(status().problem()).isEmpty();
  }

  @Test
  void removesALeftOverWebhookAtTheStartAndSaysWhatToDoAboutALaterOne() {
    bot.close();
    telegram.setWebhook(true);
    telegram.says(7, "a");
    bot = newProcess();
    bot.poll();
    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(1);

    telegram.setWebhook(true);
    bot.poll();
    assertThat(status().problem()).contains("409").contains("deleteWebhook");
  }

  @Test
  void backsOffToHalfAMinuteAtMostWhileTelegramCannotBeReached() {
    int port = telegram.url().getPort();
    telegram.close();

    Duration pause = Duration.ZERO;
    for (int n = 0; n < 12; n++) {
      pause = bot.poll();
      assertThat(pause).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
    }
    assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(status().problem()).contains("cannot be reached");

    telegram = new FakeTelegram(port);
    telegram.says(7, "a");
    pollUntilConfirmed();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  @Test
  void startsAlthoughTelegramCannotBeReached() {
    bot.close();
    telegram.next("getMe", new Fault.Reset(false), Fault.Answer.failed(401, "Unauthorized"));
    bot = newProcess();
    telegram.says(7, "a");

    for (int n = 0; n < 4; n++) {
      bot.poll();
    }

    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  @Test
  void saysHowItIsAndSinceWhen() {
    assertThat(status().state()).isEqualTo(State.CONNECTED);
    clock.advance(Duration.ofMinutes(1));
    var began = clock.instant();

    telegram.revokeToken(true);
    bot.poll();
    clock.advance(Duration.ofMinutes(1));
    bot.poll();
    assertThat(status().state()).isEqualTo(State.TOKEN_REFUSED);
    assertThat(status().since()).isEqualTo(began);
    telegram.revokeToken(false);

    telegram.next("getUpdates", Fault.Answer.failed(409, "Conflict: terminated by other"));
    bot.poll();
    assertThat(status().state()).isEqualTo(State.TAKEN_OVER);

    telegram.line().badGateway(true);
    bot.poll();
    assertThat(status().state()).isEqualTo(State.UNREACHABLE);
    telegram.line().badGateway(false);

    bot.poll();
    assertThat(status().state()).isEqualTo(State.CONNECTED);
    assertThat(status().lastContact()).isEqualTo(clock.instant());
  }

  private ChannelStatus status() {
    return bot.part(PlatformStatus.class).status();
  }
}

package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.telegram.TelegramPoller;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.LogLines;
import vn.tinhgon.support.Updates;

/** What attacks can reach by our log. */
@Isolated
class TelegramLogAttackTest extends BotUnderAttack {

  /** Rows 20 and 21, through every trouble of the line, at DEBUG. */
  @Test
  void writesEachEventOnOneLineAndNeverTheToken() {
    var log = new LogLines();
    try (log) {
      String echo = "Not Found: /bot" + FakeTelegram.TOKEN.replace(":", "%3A") + "/x";
      telegram.next("getUpdates", Fault.Answer.failed(404, echo), new Fault.Reset(false));
      telegram.next(
          "sendMessage",
          Fault.Answer.failed(401, echo),
          new Fault.Reset(true),
          Fault.Answer.failed(403, echo));
      telegram.queue("{\"message\":\"\\u001b[31m\\r\\nforged\"}");
      telegram.queue(
          Updates.message(7, 1)
              .set("from", "{\"id\":7,\"first_name\":\"a\\r\\n2026 INFO forged\"}")
              .put("text", "\u2028\u001B[2J")
              .json());
      for (int n = 0; n < 6; n++) {
        bot.poll();
        bot.work();
        clock.advance(Duration.ofMinutes(2));
      }
      telegram.close();
      bot.poll();
      telegramParts().forEach(part -> log.add(part));
      bot.outbox().deadLetters(10).forEach(dead -> log.add(dead));
    }

    String secret = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
    assertThat(log.lines()).hasSizeGreaterThan(20);
    assertThat(log.lines()).noneMatch(line -> line.contains(secret));
    assertThat(log.lines()).allMatch(line -> line.lines().count() == 1);
    assertThat(log.lines()).noneMatch(line -> line.contains("\u001B") || line.contains("\u2028"));
  }

  private List<Object> telegramParts() {
    return List.of(
        bot.part(TelegramPoller.class),
        bot.part(Courier.class),
        bot.part(Channel.class),
        bot.part(Channel.class).status());
  }
}

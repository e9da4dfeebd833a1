package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;

class TelegramMenuTest {
  private final FakeTelegram telegram = new FakeTelegram();
  private final Databases.Fresh database = Databases.H2.fresh();
  private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
  private final Bot bot =
      new Bot(database.source(), SettableClock.at("2026-11-22T08:00:00Z"), telegram, Echo::new);
  private final TelegramMenu menu =
      new TelegramMenu(
          new OkHttpTelegramClient(
              bot.part(OkHttpClient.class),
              FakeTelegram.TOKEN,
              new TelegramUrl("http", telegram.url().getHost(), telegram.url().getPort(), false)),
          new Wording(),
          later::add);

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
  }

  @Test
  void isSetForEveryScopeAndLanguage() {
    menu.publish();

    telegram.await(() -> telegram.menus().size() == 3);
    assertThat(telegram.menus())
        .allMatch(one -> one.contains("trogiup") && one.contains("start"))
        .anyMatch(one -> one.contains("all_private_chats") && one.contains("\"vi\""))
        .anyMatch(one -> one.contains("\"default\""));
    assertThat(telegram.menus()).noneMatch(one -> one.contains("xoa"));
  }

  @Test
  void isTriedAgainLaterFiveTimesInAll() {
    var failed = Fault.Answer.failed(500, "Internal Server Error");
    telegram.next("setMyCommands", failed, failed, failed);
    menu.publish();
    telegram.await(() -> later.size() == 3);

    var again = new ArrayDeque<>(later);
    later.clear();
    again.forEach(Runnable::run);

    telegram.await(() -> telegram.menus().size() == 3);
    assertThat(later).isEmpty();
  }
}

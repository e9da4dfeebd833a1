package vn.tinhgon.attack;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/** A bot that writes down what it hears through Telegram. */
abstract class BotUnderAttack {
  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final List<Inbound> heard = new ArrayList<>();
  final FakeTelegram telegram = new FakeTelegram();
  Databases.Fresh database;
  Bot bot;

  @BeforeEach
  void open() {
    database = Databases.H2.fresh();
    bot =
        new Bot(
            database.source(),
            clock,
            telegram,
            outbox ->
                new Echo(
                    outbox,
                    message -> {
                      heard.add(message);
                      return Reply.of("heard");
                    }));
    bot.poll();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
  }
}

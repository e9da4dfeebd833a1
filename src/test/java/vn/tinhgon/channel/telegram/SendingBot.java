package vn.tinhgon.channel.telegram;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/** A courier that sends to a server told what to do. */
abstract class SendingBot {
  static final Address LAN = new Address("telegram", "4242424242", "7");
  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final FakeTelegram telegram = new FakeTelegram();
  Databases.Fresh database;
  Bot bot;
  TelegramCourier courier;

  @BeforeEach
  void open() {
    database = Databases.H2.fresh();
    bot = new Bot(database.source(), clock, telegram, Echo::new);
    courier = bot.part(TelegramCourier.class);
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
  }
}

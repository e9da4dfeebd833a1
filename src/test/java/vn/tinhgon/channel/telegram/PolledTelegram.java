package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/** A bot, cranked by hand, that fetches from a server told what to do. */
abstract class PolledTelegram {
  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final AtomicBoolean databaseAway = new AtomicBoolean();
  FakeTelegram telegram;
  Databases.Fresh database;
  Bot bot;

  @BeforeEach
  void open() {
    telegram = new FakeTelegram();
    database = Databases.H2.fresh();
    bot = newProcess();
    bot.poll();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  void pollUntilConfirmed() {
    for (int n = 0; n < 100 && telegram.unconfirmed() > 0; n++) {
      bot.poll();
    }
    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  Bot newProcess() {
    DataSource source =
        new DelegatingDataSource(database.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            if (databaseAway.get()) {
              throw new SQLException("planned: the database is away");
            }
            return super.getConnection();
          }
        };
    return new Bot(source, clock, telegram, Echo::new, "tinhgon.telegram.call-timeout", "3s");
  }
}

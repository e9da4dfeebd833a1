package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.outbox.OutboxTraces;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/** What is watched of the queues, and erased from them. */
class QueueCareTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeTelegram telegram = new FakeTelegram();
  private final Databases.Fresh database = Databases.H2.fresh();
  private final Bot bot = new Bot(database.source(), clock, telegram, Echo::new);

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
  }

  @Test
  void erasesWordsAfterTheirTimeAndKeepsTheCounts() {
    ask();
    bot.work();
    var audit = List.<PersonalTraces>of(before -> 0);
    var retention =
        new Retention(
            bot.part(InboxTraces.class), bot.part(OutboxTraces.class), audit, clock, "90");

    clock.advance(Duration.ofDays(90));
    retention.erase();
    assertThat(words()).isEqualTo(2);

    clock.advance(Duration.ofSeconds(1));
    retention.erase();
    assertThat(words()).isZero();
    assertThat(count("select count(*) from inbox where state = 'DONE'")).isEqualTo(1);
    assertThat(count("select count(*) from outbox where state = 'SENT'")).isEqualTo(1);
    assertThat(everything("inbox")).noneMatch(cell -> cell.contains("700700"));
    assertThat(everything("outbox")).noneMatch(cell -> cell.contains("700700"));

    retention.erase();
    assertThat(count("select count(*) from inbox")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "1.5", "99999999999"})
  void refusesToKeepForLessThanADay(String days) {
    assertThatThrownBy(() ->
            new Retention(
                bot.part(InboxTraces.class), bot.part(OutboxTraces.class), List.of(), clock, days))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_RETENTION_DAYS");
  }

  @Test
  void showsHowFullTheQueuesAreAndHowLongSomebodyWaits() {
    var meters = new SimpleMeterRegistry();
    new QueueMetrics(bot.inbox(), bot.outbox(), clock).bindTo(meters);
    ask();
    clock.advance(Duration.ofSeconds(90));

    assertThat(meters.get("tinhgon.inbox.waiting").gauge().value()).isEqualTo(1);
    assertThat(meters.get("tinhgon.inbox.oldest.seconds").gauge().value()).isEqualTo(90);

    bot.work();
    assertThat(meters.get("tinhgon.inbox.waiting").gauge().value()).isZero();
    assertThat(meters.get("tinhgon.inbox.oldest.seconds").gauge().value()).isZero();
    assertThat(meters.get("tinhgon.outbox.waiting").gauge().value()).isZero();
    assertThat(meters.get("tinhgon.outbox.dead").gauge().value()).isZero();
  }

  private void ask() {
    telegram.says(700700, "hỏi");
    bot.poll();
    bot.poll();
    bot.poll();
  }

  private List<String> everything(String table) {
    return database.jdbc().sql("select * from " + table).query().listOfRows().stream()
        .flatMap(row -> row.values().stream())
        .map(String::valueOf)
        .toList();
  }

  private long words() {
    return count("select count(payload) from inbox") + count("select count(payload) from outbox");
  }

  private long count(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }
}

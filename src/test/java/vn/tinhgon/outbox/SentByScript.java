package vn.tinhgon.outbox;

import static vn.tinhgon.support.Messages.chat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

/** An outbox whose courier answers as told. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class SentByScript {
  static final OutboxProperties PACE =
      new OutboxProperties(
          true, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(34));

  @Parameter Databases kind;

  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final ScriptedCourier courier = new ScriptedCourier();
  Databases.Fresh database;
  Outbox outbox;
  Pending pending;
  Attempts attempts;
  OutboxWorker worker;

  @BeforeEach
  void open() {
    database = kind.fresh();
    var beans = new StaticListableBeanFactory();
    beans.addBean("courier", courier);
    var couriers = new Couriers(beans.getBeanProvider(Courier.class));
    outbox = new Outbox(database.jdbc(), couriers, clock);
    pending = new Pending(database.jdbc(), clock);
    attempts = new Attempts(database.jdbc(), clock);
    worker = new OutboxWorker(outbox, pending, attempts, couriers, PACE, clock, new Random(1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  static Delivery.Busy busy() {
    return new Delivery.Busy(Duration.ZERO, "connection refused");
  }

  void put(String chat, String... texts) {
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(
            _ -> List.of(texts).forEach(text -> outbox.put(chat(chat), Reply.of(text))));
  }

  long putOnce(String chat, String text) {
    return new TransactionTemplate(database.transactions())
        .execute(_ -> outbox.putOnce(chat(chat), Reply.of(text)))
        .getFirst();
  }

  void run(int seconds) {
    for (int second = 0; second <= seconds; second++) {
      worker.runOnce();
      clock.advance(Duration.ofSeconds(1));
    }
  }
}

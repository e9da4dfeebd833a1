package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** An office whose database fails at the first, second, third … call of a step. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class FailingTickets {
  static final String KEEPER = "7";
  private static final Logger WORKER = (Logger) LoggerFactory.getLogger(InboxWorker.class);

  @Parameter Databases kind;
  @TempDir Path data;

  Office office;
  private FailingDatabase failing;
  private int done;
  private int failAt;
  private boolean afterwards;
  private boolean unharmed;

  @BeforeAll
  static void hushPlannedFailures() {
    WORKER.setLevel(Level.OFF);
  }

  @AfterAll
  static void hearAgain() {
    WORKER.setLevel(null);
  }

  @BeforeEach
  void open() {
    Databases.Fresh database = kind.fresh();
    failing = new FailingDatabase(database.source());
    Map<String, Object> settings =
        Map.of(
            "tinhgon.faq-dir", SmallStore.in(data, "15"), "tinhgon.admins", "telegram:" + KEEPER);
    office = new Office(failing, database, data, settings);
    office.says(KEEPER, "/danhsach");
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** The step, each time after what comes before it, until none of its calls is left to fail. */
  final void everyCall(boolean lost, IntConsumer before, IntConsumer meanwhile) {
    afterwards = lost;
    unharmed = false;
    failAt = 1 + kind.ordinal() % stride() - stride();
    while (!unharmed) {
      failAt += stride();
      done++;
      before.accept(done);
      meanwhile.accept(done);
    }
    assertThat(failAt).isGreaterThan(10);
    System.out.println(
        kind + " calls of one step, every " + stride() + ". failed in turn, up to " + failAt);
  }

  /** Each so many-th call fails in its turn, from another on with each database. */
  int stride() {
    return 7;
  }

  final void show(int n) {
    office.says("a" + n, question(n));
    office.says("a" + n, "/chuyen");
    office.unread();
  }

  final void asked(int n) {
    show(n);
    office.says("a" + n, "/chuyen đồng ý");
    office.unread();
  }

  /** The message is handled while the call fails, and once more after it works again. */
  final void step(Inbound message) {
    office.part(Inbox.class).receive(List.of(message));
    step(office::crank);
    assertThat(office.part(Inbox.class).waiting()).isZero();
    assertThat(office.part(Inbox.class).dead()).isZero();
  }

  /** The same with work that nobody asked for. */
  final void step(Runnable work) {
    failing.failAt(failAt, afterwards);
    attempt(work);
    unharmed = failing.calls() < failAt;
    failing.failAt(0, false);
    office.clock().advance(Duration.ofMinutes(2));
    attempt(work);
    office.unread();
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  final Inbound inWords(int n, String text) {
    return office.message("zalobot", "o" + n, "o" + n, text, Origin.TYPED, true);
  }

  final int count(String sql) {
    return office.jdbc().sql(sql).query(Integer.class).single();
  }

  static String question(int n) {
    return "Cầu vượt số " + n + " của thành phố xây dựng mất bao lâu?";
  }
}

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
import org.junit.jupiter.api.Test;
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

/** Each step of a ticket while the database fails at its first, second, third … call. */
@ParameterizedClass
@EnumSource(Databases.class)
class TicketFailureTest {
  private static final String KEEPER = "7";
  private static final Logger WORKER = (Logger) LoggerFactory.getLogger(InboxWorker.class);

  @Parameter Databases kind;
  @TempDir Path data;

  private FailingDatabase failing;
  private Office office;

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

  @Test
  void opensOneTicketWithOneLetterWhicheverCallFails() {
    everyCall(false, this::show, this::agree);
    everyCall(true, this::show, this::agree);
  }

  @Test
  void joinsOnceWhicheverCallFails() {
    everyCall(false, this::askedAndShownAgain, this::join);
  }

  private void askedAndShownAgain(int n) {
    asked(n);
    zalo(n, question(n));
    zalo(n, "/chuyen");
    unread();
  }

  private void zalo(int n, String text) {
    office.says(office.message("zalobot", "o" + n, "o" + n, text, Origin.TYPED, true));
  }

  private void join(int n) {
    step(office.message("zalobot", "o" + n, "o" + n, "/chuyen đồng ý", Origin.TYPED, true));
    assertThat(count("select min(asked) from ticket")).isEqualTo(2);
    assertThat(count("select count(*) from outbox where chat = 'o" + n + "'")).isEqualTo(3);
    assertThat(office.count("ticket")).isEqualTo(n);
    assertThat(office.count("ticket_asker")).isEqualTo(2 * n);
  }

  @Test
  void answersOnceWhicheverCallFails() {
    everyCall(false, this::asked, this::answer);
    everyCall(true, this::asked, this::answer);
  }

  private int done;
  private int failAt;
  private boolean afterwards;
  private boolean unharmed;

  private void everyCall(boolean lost, IntConsumer before, IntConsumer meanwhile) {
    afterwards = lost;
    unharmed = false;
    failAt = 0;
    while (!unharmed) {
      failAt++;
      done++;
      before.accept(done);
      meanwhile.accept(done);
    }
    assertThat(failAt).isGreaterThan(10);
    System.out.println(kind + " calls of one step, failed in turn: " + (failAt - 1));
  }

  private void show(int n) {
    office.says("a" + n, question(n));
    office.says("a" + n, "/chuyen");
    unread();
  }

  private void agree(int n) {
    step(office.typed("a" + n, "/chuyen đồng ý"));
    assertThat(office.count("ticket")).isEqualTo(n);
    assertThat(office.count("ticket_asker")).isEqualTo(n);
    assertThat(office.count("ticket_event")).isEqualTo(n);
    assertThat(office.count("ticket_wish")).isZero();
  }

  private void asked(int n) {
    show(n);
    office.says("a" + n, "/chuyen đồng ý");
    unread();
  }

  private void answer(int n) {
    String letter = office.latestId(KEEPER);
    int acts = office.count("audit");
    step(Office.replying(office.typed(KEEPER, "Trả lời số " + n), letter));
    assertThat(count("select count(*) from ticket where state = 'ANSWERED'")).isEqualTo(n);
    assertThat(count("select count(*) from ticket_event where kind = 'ANSWERED'")).isEqualTo(n);
    assertThat(count("select count(*) from ticket_letter where asker is not null")).isEqualTo(n);
    assertThat(count("select count(*) from outbox where chat = 'a" + n + "'")).isEqualTo(4);
    assertThat(office.count("audit")).isEqualTo(acts + 1);
  }

  private void step(Inbound message) {
    office.part(Inbox.class).receive(List.of(message));
    failing.failAt(failAt, afterwards);
    crank();
    unharmed = failing.calls() < failAt;
    settle();
    assertThat(office.part(Inbox.class).waiting()).isZero();
    assertThat(office.part(Inbox.class).dead()).isZero();
  }

  private void settle() {
    failing.failAt(0, false);
    office.clock().advance(Duration.ofMinutes(2));
    crank();
    unread();
  }

  private void crank() {
    try {
      office.crank();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  private void unread() {
    office.unread();
  }

  private int count(String sql) {
    return office.jdbc().sql(sql).query(Integer.class).single();
  }

  private static String question(int n) {
    return "Cầu vượt số " + n + " của thành phố xây dựng mất bao lâu?";
  }
}

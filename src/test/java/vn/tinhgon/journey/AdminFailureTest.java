package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import vn.tinhgon.access.Access;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.EditOutcome;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** Commands while the database fails at one of its calls, until none is left that could. */
@ParameterizedClass
@EnumSource(Databases.class)
class AdminFailureTest {
  private static final String LAN = "7";
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
    Map<String, Object> settings = Map.of("tinhgon.faq-dir", SmallStore.in(data, "15", "38"));
    office = new Office(failing, database, data, settings);
    // An administrator by a row, so that every check of the right asks the database.
    office.says(LAN, "/quantri " + office.part(Access.class).offerCode().code());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void changesOnceWhicheverCallFails() {
    System.out.println(
        kind
            + " calls of one command, every "
            + stride()
            + ". failed in turn, up to "
            + changesOnce(false));
  }

  @Test
  void changesOnceWhicheverAnswerIsLost() {
    changesOnce(true);
  }

  /** Every how many calls one fails. */
  int stride() {
    return 5;
  }

  /** Before the first that fails, which differs between the databases. */
  private int first() {
    return 1 + kind.ordinal() % stride() - stride();
  }

  private int changesOnce(boolean afterwards) {
    int call = first();
    boolean unharmed = false;
    while (!unharmed) {
      StoredEntry before = entry();
      int acts = office.count("audit");

      call += stride();
      String answer = other(before.answer());
      receive(LAN, "/sua F15\nTrả lời: " + answer);
      unharmed = recover(call, afterwards);

      long version = before.version() + 1;
      assertThat(said()).containsExactly("Đã cập nhật F15 (phiên bản " + version + ").");
      assertThat(entry().version()).isEqualTo(version);
      assertThat(entry().answer()).isEqualTo(answer);
      assertThat(office.count("audit")).isEqualTo(acts + 1);
      assertThat(store().revisions("F15")).hasSize((int) version);
    }
    assertThat(call).isGreaterThan(10);
    return call;
  }

  @Test
  void neverTakesAnErrorForARight() {
    StoredEntry before = entry();
    int call = first();
    boolean unharmed = false;
    while (!unharmed) {
      receive("8", "/sua F15\nTrả lời: Của người lạ.");
      unharmed = recover(call += stride(), false);

      assertThat(said()).containsExactly("Lệnh này cần quyền biên tập.");
      assertThat(entry()).isEqualTo(before);
    }
    assertThat(call).isGreaterThan(8);
  }

  @Test
  void removesOnceWhicheverCallFails() {
    int call = first();
    boolean unharmed = false;
    while (!unharmed) {
      String id = added(call += stride());
      office.says(LAN, "/xoa " + id);

      receive(LAN, "/xoa " + id + " đồng ý");
      unharmed = recover(call, false);

      assertThat(said()).hasSize(1).first().asString().startsWith("Đã xóa " + id);
      assertThat(store().find(id)).isEmpty();
      assertThat(store().revisions(id)).hasSize(2);
      assertThat(office.count("confirmation")).isZero();
    }
  }

  /** Added without a command: what is asked of a new entry before readers get it takes its time. */
  private String added(int number) {
    Entry like = entry().entry();
    var fresh =
        new Entry(
            "",
            "Câu thử số " + number + "?",
            List.of(),
            like.topic(),
            List.of(),
            List.of(),
            List.of(),
            like.status(),
            like.provenance(),
            "Câu trả lời.");
    var by = new Change(new Editor("telegram", LAN, "Chị Lan"), "");
    return store().add(fresh, by) instanceof EditOutcome.Saved(var saved) ? saved.id() : "";
  }

  /** One of two by turns: what was rehearsed once need not be read again. */
  private static String other(String answer) {
    return answer.equals("Bản này.") ? "Bản kia." : "Bản này.";
  }

  private void receive(String person, String text) {
    office.part(Inbox.class).receive(List.of(office.typed(person, text)));
  }

  /** Lets the planned failure happen, then a minute pass; whether none happened. */
  private boolean recover(int call, boolean afterwards) {
    failing.failAt(call, afterwards);
    crank();
    boolean unharmed = failing.calls() < call;
    failing.failAt(0, false);
    office.clock().advance(Duration.ofMinutes(2));
    crank();
    assertThat(office.part(Inbox.class).waiting()).isZero();
    assertThat(office.part(Inbox.class).dead()).isZero();
    return unharmed;
  }

  private void crank() {
    try {
      office.crank();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  private List<String> said() {
    return office.unread().stream().map(Reply::body).map(body -> body.text()).toList();
  }

  private FaqStore store() {
    return office.part(FaqStore.class);
  }

  private StoredEntry entry() {
    return store().find("F15").orElseThrow();
  }
}

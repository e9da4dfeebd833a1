package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/**
 * Whatever several administrators do at once, and wherever the database fails or the service is
 * started anew in between: every version stays readable, the audit whole, readers get what is held.
 */
@ParameterizedClass
@EnumSource(Databases.class)
class CommandSequencesTest {
  private static final int SEQUENCES = Integer.getInteger("sequences", 3);
  private static final int STEPS = 12;
  private static final List<String> PEOPLE = List.of("7", "9", "11");
  private static final List<String> IDS = List.of("F15", "F38", "F63", "F64");
  private static final Logger WORKER = (Logger) LoggerFactory.getLogger(InboxWorker.class);

  @Parameter Databases kind;
  @TempDir Path data;

  @BeforeAll
  static void hushPlannedFailures() {
    WORKER.setLevel(Level.OFF);
  }

  @AfterAll
  static void hearAgain() {
    WORKER.setLevel(null);
  }

  @Test
  void leavesAllVersionsReadableAndTheIndexEqualToTheDatabase() {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Databases.Fresh database = kind.fresh();
      var failing = new FailingDatabase(database.source());
      Map<String, Object> settings =
          Map.of(
              "tinhgon.faq-dir",
              SmallStore.in(data, "15", "38", "62"),
              "tinhgon.admins",
              "telegram:7,telegram:9,telegram:11",
              "tinhgon.four-eyes",
              seed % 2 == 0 ? "off" : "auto");
      var office = new Office(failing, database, data, settings);
      var random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        List<Inbound> messages = new ArrayList<>();
        for (String person : PEOPLE) {
          messages.add(office.typed(person, command(random)));
        }
        office.part(Inbox.class).receive(messages);
        failing.failAt(random.nextInt(60), random.nextBoolean());
        crank(office);
        failing.failAt(0, false);
        if (random.nextInt(4) == 0) {
          office = office.reopened();
        }
        office.clock().advance(Duration.ofMinutes(2));
        crank(office);
        office.unread();
        assertThat(office.part(Inbox.class).waiting()).as("seed %d step %d", seed, step).isZero();
        assertThat(office.part(Inbox.class).dead()).as("seed %d step %d", seed, step).isZero();
      }
      checkWhole(office, seed);
      office.close();
    }
  }

  private static void crank(Office office) {
    try {
      office.crank();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  private static String command(Random random) {
    String id = IDS.get(random.nextInt(IDS.size()));
    int number = random.nextInt(1_000);
    return switch (random.nextInt(16)) {
      case 0 ->
          "/them Cổng số " + number + " mở lúc nào?\nLúc " + number + " giờ.\nCăn cứ: SRC-001";
      case 1, 2 -> "/sua " + id + "\nTrả lời: Bản số " + number + ".\nLý do: lần " + number;
      case 3 -> "/sua " + id + "\nTrả lời: Bản chờ " + number + ".\nĐăng: không";
      case 4 -> "/duyet " + id;
      case 5 -> "/duyet " + id + " vẫn đăng: thử " + number;
      case 6 -> "/an " + id;
      case 7 -> "/hien " + id;
      case 8 -> "/hethan " + id;
      case 9 -> "/hoantac " + id;
      case 10 -> "/hoantac " + id + " " + (1 + number % 4);
      case 11 -> "/xoa " + id;
      case 12 -> "/xoa " + id + " đồng ý";
      case 13 -> "/tralai " + id + " chưa rõ";
      case 14 -> "/vanban bãi bỏ 05-KL/TU từ 1/1/2020";
      default -> List.of("/them", "/huy", "/sua F15", "2", "xong", "đăng").get(number % 6);
    };
  }

  private static void checkWhole(Office office, long seed) {
    var store = office.part(FaqStore.class);
    var life = office.part(EntryLife.class);
    assertThat(office.part(AuditLog.class).verify())
        .as("seed %d", seed)
        .isInstanceOf(AuditVerdict.Sound.class);
    for (String id : IDS) {
      List<Revision> versions = store.revisions(id);
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).number()).isEqualTo(i + 1);
        assertThat(versions.get(i).content().id()).isEqualTo(id);
        assertThat(versions.get(i).stateThen()).isNotNull();
      }
      life.find(id)
          .map(StoredEntry::version)
          .ifPresent(version -> assertThat(version).as(id).isEqualTo(versions.size()));
      life.waiting(id).ifPresent(next -> assertThat(next.action().waits()).isTrue());
    }
    List<Entry> served = office.part(KnowledgeSource.class).current().entries();
    assertThat(served).as("seed %d", seed).isEqualTo(store.published());
    Office again = office.reopened();
    assertThat(again.part(KnowledgeSource.class).current().entries()).isEqualTo(served);
    for (String id : IDS) {
      life.find(id)
          .ifPresent(entry ->
              assertThat(told(again, entry))
                  .as("seed %d: %s %s", seed, id, entry.state())
                  .isEqualTo(entry.state() == State.PUBLISHED));
    }
  }

  /** Whether readers are told it, asking as the entry is worded. */
  private static boolean told(Office office, StoredEntry entry) {
    Answer answer =
        office
            .part(AnswerEngine.class)
            .answer(new Question(entry.title(), Context.NONE, LocalDate.of(2026, 11, 22)));
    return answer instanceof Answer.Found found
        && found.source().equals(entry.id())
        && found.text().contains(entry.answer());
  }
}

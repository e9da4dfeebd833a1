package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
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
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/**
 * Whatever several administrators do at once, and wherever the database fails or the service is
 * started anew in between: every version stays readable and has its act in the audit, the audit
 * stays whole, readers get what is held, and where four eyes are wanted nobody's own words reach
 * them on his word alone.
 */
@ParameterizedClass
@EnumSource(Databases.class)
class CommandSequencesTest {
  private static final int SEQUENCES = Integer.getInteger("sequences", 4);
  private static final int STEPS = 12;
  private static final List<String> PEOPLE = List.of("7", "9", "11");
  private static final List<String> IDS = List.of("F15", "F38", "F63", "F64");
  private static final Set<Action> WRITING =
      Set.of(Action.ADDED, Action.EDITED, Action.PROPOSED, Action.RESTORED);
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
      boolean fourEyes = seed % 2 == 1;
      Databases.Fresh database = kind.fresh();
      var failing = new FailingDatabase(database.source());
      var office = new Office(failing, database, data, settings(fourEyes));
      var random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        List<List<Inbound>> messages = new ArrayList<>();
        for (String person : PEOPLE) {
          var typing = office;
          messages.add(
              commands(random, typing).stream().map(text -> typing.typed(person, text)).toList());
        }
        if (random.nextBoolean()) {
          atOnce(office, messages);
        } else {
          office.part(Inbox.class).receive(messages.stream().flatMap(List::stream).toList());
          failing.failAt(random.nextInt(90), random.nextBoolean());
          crank(office);
          failing.failAt(0, false);
        }
        if (random.nextInt(4) == 0) {
          office = office.reopened();
        }
        office.clock().advance(Duration.ofMinutes(2));
        crank(office);
        office.unread();
        assertThat(office.part(Inbox.class).waiting()).as("seed %d step %d", seed, step).isZero();
        assertThat(office.part(Inbox.class).dead()).as("seed %d step %d", seed, step).isZero();
      }
      checkWhole(office, seed, fourEyes).close();
    }
  }

  private Map<String, Object> settings(boolean fourEyes) {
    return Map.of(
        "tinhgon.faq-dir",
        SmallStore.in(data, "15", "38", "62"),
        "tinhgon.admins",
        "telegram:7,telegram:9,telegram:11",
        "tinhgon.four-eyes",
        fourEyes ? "auto" : "off");
  }

  /** Each person's messages on a thread of their own, as the worker's lanes do. */
  private static void atOnce(Office office, List<List<Inbound>> messages) {
    var handler = office.part(MessageHandler.class);
    var transaction = new TransactionTemplate(office.part(PlatformTransactionManager.class));
    var together = new CyclicBarrier(messages.size());
    List<Future<?>> people = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Inbound> one : messages) {
        people.add(
            threads.submit(() -> {
              together.await();
              for (Inbound message : one) {
                transaction.executeWithoutResult(_ -> handler.handle(message));
              }
              return null;
            }));
      }
    }
    for (Future<?> person : people) {
      assertThat(person).succeedsWithin(Duration.ZERO);
    }
  }

  private static void crank(Office office) {
    try {
      office.crank();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  private static List<String> commands(Random random, Office office) {
    String id = IDS.get(random.nextInt(IDS.size()));
    int number = random.nextInt(1_000);
    return switch (random.nextInt(19)) {
      case 0 ->
          List.of(
              "/them Cổng số " + number + " mở lúc nào?\nLúc " + number + " giờ.\nCăn cứ: SRC-001");
      case 1, 2 ->
          List.of("/sua " + id + "\nTrả lời: Bản số " + number + ".\nLý do: lần " + number);
      case 3 -> List.of("/sua " + id + "\nTrả lời: Bản chờ " + number + ".\nĐăng: không");
      case 4 -> List.of("/duyet " + id);
      case 5 -> List.of("/xem " + id, "/duyet " + id + " vẫn đăng: thử " + number);
      case 6 -> List.of("/an " + id);
      case 7 -> List.of("/hien " + id);
      case 8 -> List.of("/hethan " + id);
      case 9 -> List.of("/hoantac " + id, "/hoantac " + id);
      case 10 -> List.of("/hoantac " + id + " " + (1 + number % 5));
      case 11 -> List.of("/xoa " + id);
      case 12 -> List.of("/xoa " + id, "/xoa " + id + " đồng ý");
      case 13 -> List.of("/tralai " + id + " chưa rõ");
      case 14 -> List.of("/vanban bãi bỏ 05-KL/TU từ 1/1/2020", "/hoantac 05-KL/TU");
      case 15 ->
          List.of("/sua " + id, "2", "Từng bước " + number + ".", "xong", "bỏ qua", "1", "/huy");
      case 16, 17 -> {
        // Worded anew, taken from readers, worded so once more, and back to that very version.
        String words = "/sua " + id + "\nTrả lời: Vòng " + number + ".";
        long next = office.part(EntryLife.class).find(id).map(StoredEntry::version).orElse(0L) + 1;
        yield List.of("/xem " + id, words, "/an " + id, words, "/hoantac " + id + " " + next);
      }
      default -> List.of(List.of("/them", "/huy", "/sua F15", "2", "xong", "đăng").get(number % 6));
    };
  }

  private static Office checkWhole(Office office, long seed, boolean fourEyes) {
    var store = office.part(FaqStore.class);
    var life = office.part(EntryLife.class);
    assertThat(office.part(AuditLog.class).verify())
        .as("seed %d", seed)
        .isInstanceOf(AuditVerdict.Sound.class);
    List<String> ids =
        office.jdbc().sql("select id from faq_entry order by id").query(String.class).list();
    List<String> questions = new ArrayList<>();
    for (String id : ids) {
      List<Revision> versions = store.revisions(id);
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).number()).isEqualTo(i + 1);
        assertThat(versions.get(i).content().id()).isEqualTo(id);
        assertThat(versions.get(i).stateThen()).isNotNull();
        questions.add(versions.get(i).content().title());
      }
      StoredEntry entry = life.find(id).orElseThrow();
      assertThat(entry.version()).as(id).isEqualTo(versions.size());
      life.waiting(id)
          .ifPresent(next -> {
            assertThat(next.action()).isEqualTo(Action.PROPOSED);
            assertThat(entry.state()).isEqualTo(State.PUBLISHED);
          });
      assertThat(acts(office, id))
          .as("seed %d: acts on %s", seed, id)
          .isEqualTo(versions.stream().filter(one -> !one.channel().equals("file")).count());
      if (fourEyes) {
        checkFourEyes(versions, seed);
      }
    }
    List<Entry> served = office.part(KnowledgeSource.class).current().entries();
    assertThat(served).as("seed %d", seed).isEqualTo(store.published());
    List<Answer> answers = questions.stream().map(question -> answer(office, question)).toList();
    Office again = office.reopened();
    assertThat(again.part(KnowledgeSource.class).current().entries()).isEqualTo(served);
    assertThat(questions.stream().map(question -> answer(again, question)).toList())
        .as("seed %d: answers of an index that has seen all changes and of a new one", seed)
        .isEqualTo(answers);
    for (String id : IDS) {
      life.find(id)
          .ifPresent(entry ->
              assertThat(told(again, entry))
                  .as("seed %d: %s %s", seed, id, entry.state())
                  .isEqualTo(entry.state() == State.PUBLISHED));
    }
    return again;
  }

  /** How often the audit says that the entry was changed. */
  private static long acts(Office office, String id) {
    return office
        .jdbc()
        .sql("select count(*) from audit where target = ? and outcome = 'DONE'")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** What readers never had comes to them only on the word of somebody who wrote none of it. */
  private static void checkFourEyes(List<Revision> versions, long seed) {
    Set<Entry> had = new HashSet<>();
    Set<String> authors = new HashSet<>();
    for (Revision version : versions) {
      boolean live = !version.action().waits() && version.stateThen() == State.PUBLISHED;
      if (live && !version.channel().equals("file") && !had.contains(version.content())) {
        assertThat(version.action()).as("seed %d: %s", seed, version).isEqualTo(Action.PUBLISHED);
        assertThat(authors).as("seed %d: %s", seed, version).doesNotContain(version.userId());
      }
      if (live) {
        had.add(version.content());
        authors.clear();
      } else if (WRITING.contains(version.action())) {
        authors.add(version.userId());
      }
    }
  }

  private static Answer answer(Office office, String question) {
    return office
        .part(AnswerEngine.class)
        .answer(new Question(question, Context.NONE, LocalDate.of(2026, 11, 22)));
  }

  /** Whether readers are told it, asking as the entry is worded. */
  private static boolean told(Office office, StoredEntry entry) {
    return answer(office, entry.title()) instanceof Answer.Found found
        && found.source().equals(entry.id())
        && found.text().contains(entry.answer());
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Errands;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/**
 * Whatever several administrators do at once, and wherever the database fails or the service is
 * started anew in between: every version stays readable and has its act in the audit, the audit
 * stays whole, readers get what is held, and where four eyes are wanted nobody's own words reach
 * them on his word alone. Whoever has no role does nothing that counts, a locked store stays as it
 * is, and tickets count those who ask them.
 */
@ParameterizedClass
@EnumSource(Databases.class)
class CommandSequencesTest {
  private static final int STEPS = 12;
  private static final List<String> PEOPLE = List.of("7", "9", "11", "13");

  /** Who has no role and never gets one. */
  private static final String STRANGER = "8";

  private static final List<Logger> WORKERS =
      Stream.of(InboxWorker.class, Errands.class)
          .map(one -> (Logger) LoggerFactory.getLogger(one))
          .toList();

  @Parameter Databases kind;
  @TempDir Path data;

  @BeforeAll
  static void hushPlannedFailures() {
    WORKERS.forEach(one -> one.setLevel(Level.OFF));
  }

  @AfterAll
  static void hearAgain() {
    WORKERS.forEach(one -> one.setLevel(null));
  }

  /** How many offices, each with its own lot. */
  int sequences() {
    return Integer.getInteger("sequences", 4);
  }

  @Test
  void leavesAllVersionsReadableAndTheIndexEqualToTheDatabase() {
    int taken = 0;
    for (long seed = 0; seed < sequences(); seed++) {
      boolean fourEyes = seed % 2 == 1;
      Databases.Fresh database = kind.fresh();
      var failing = new FailingDatabase(database.source());
      var office = new Office(failing, database, data, settings(fourEyes));
      var random = new Random(seed);
      for (int step = 0; step < STEPS; step++) {
        List<List<Inbound>> messages = new ArrayList<>();
        for (String person : PEOPLE) {
          var desk = office;
          List<String> texts =
              step < 2 && person.equals(PEOPLE.getFirst())
                  ? RandomCommands.file(random)
                  : RandomCommands.some(random, desk);
          messages.add(
              texts.stream().map(text -> RandomCommands.message(desk, person, text)).toList());
        }
        var typing = office;
        messages.add(
            RandomCommands.some(random, office).stream()
                .filter(text -> !text.startsWith("/phanquyen"))
                .map(text -> RandomCommands.message(typing, STRANGER, text))
                .toList());
        var lock = Lock.of(office);
        if (random.nextBoolean()) {
          atOnce(office, messages);
        } else {
          office.part(Inbox.class).receive(messages.stream().flatMap(List::stream).toList());
          failing.failAt(random.nextInt(90), random.nextBoolean());
          crank(office);
          failing.failAt(0, false);
        }
        if (random.nextInt(4) == 0) {
          // Also while a file is looked at or taken.
          office = office.reopened();
        }
        office.part(Errands.class).settle();
        office.clock().advance(Duration.ofMinutes(2));
        crank(office);
        office.unread();
        assertThat(office.part(Inbox.class).waiting()).as("seed %d step %d", seed, step).isZero();
        assertThat(office.part(Inbox.class).dead()).as("seed %d step %d", seed, step).isZero();
        var since = Lock.of(office);
        if (lock.on() && since.switches() == lock.switches()) {
          assertThat(since.versions())
              .as("seed %d step %d: locked", seed, step)
              .isEqualTo(lock.versions());
        }
      }
      assertThat(doneBy(office, STRANGER)).as("seed %d: acts of who has no role", seed).isZero();
      taken += byFile(office);
      WholeTickets.check(seed, office);
      new WholeStore(seed, fourEyes).check(office).close();
    }
    assertThat(taken).as("versions that files brought").isPositive();
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
                untilDone(() -> transaction.executeWithoutResult(_ -> handler.handle(message)));
                if (message.content() instanceof Content.Document) {
                  // Nobody agrees to what he was not yet shown.
                  office.part(Errands.class).settle();
                }
              }
              return null;
            }));
      }
    }
    for (Future<?> person : people) {
      assertThat(person).succeedsWithin(Duration.ZERO);
    }
  }

  /** Whoever waits for another who waits for him begins again, as with the worker. */
  private static void untilDone(Runnable work) {
    for (int left = 5; left > 0; left--) {
      try {
        work.run();
        return;
      } catch (TransientDataAccessException overtaken) {
        if (left == 1) {
          throw overtaken;
        }
      }
    }
  }

  private static void crank(Office office) {
    try {
      office.crank();
    } catch (DataAccessException | TransactionException planned) {
      // The worker's own loop logs it and looks again.
    }
  }

  private static int byFile(Office office) {
    return office
        .jdbc()
        .sql("select count(*) from faq_revision where reason like 'nhập từ tệp%'")
        .query(Integer.class)
        .single();
  }

  private static long doneBy(Office office, String person) {
    return office
        .jdbc()
        .sql("select count(*) from audit where user_id = ? and outcome = 'DONE'")
        .param(office.part(AuditLog.class).mark(new Person("telegram", person)))
        .query(Long.class)
        .single();
  }

  /** Whether nobody may change the store, how many versions it has, and how often that changed. */
  private record Lock(boolean on, int versions, long switches) {

    static Lock of(Office office) {
      long switches =
          office
              .jdbc()
              .sql(
                  "select count(*) from audit where act in ('tamdung', 'molai') and outcome ="
                      + " 'DONE'")
              .query(Long.class)
              .single();
      boolean on = office.part(Pauses.class).lock("telegram").isPresent();
      return new Lock(on, office.count("faq_revision"), switches);
    }
  }
}

package vn.tinhgon.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.chat;
import static vn.tinhgon.support.Messages.typed;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class InboxTest {
  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private Databases.Fresh database;
  private Inbox inbox;

  @BeforeEach
  void open() {
    database = kind.fresh();
    inbox = new Inbox(database.jdbc(), database.transactions(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEachMessageOnce() {
    var first = typed("7", "m:7:1", "Ai là bí thư?");
    var second = typed("7", "m:7:2", "Ở đâu?");

    assertThat(inbox.receive(List.of(first, second, first))).containsExactly(first, second);
    assertThat(inbox.receive(List.of(second, first))).isEmpty();
    assertThat(inbox.waiting()).isEqualTo(2);
  }

  @Test
  void keepsTheSameKeyOfAnotherAccountApart() {
    var here = typed("7", "m:7:1", "a");
    var there =
        new Inbound(
            new Address("telegram", "43", "7"),
            "m:7:1",
            here.sender(),
            here.content(),
            true,
            here.sentAt());

    assertThat(inbox.receive(List.of(here, there))).hasSize(2);
  }

  @Test
  void keepsMessagesAlthoughTheCallersTransactionFails() {
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(status -> {
          inbox.receive(List.of(typed("7", "m:7:1", "a")));
          status.setRollbackOnly();
        });

    assertThat(inbox.waiting()).isEqualTo(1);
  }

  /** Every update 1 to 5 times, shuffled, from 8 threads. */
  @Test
  void keepsEachOfAThousandMessagesOnceAlthoughEightThreadsDeliverThemFiveTimes() throws Exception {
    Callable<Integer> deliverAll =
        () -> {
          int fresh = 0;
          for (int n = 0; n < 1_000; n++) {
            int shuffled = (n * 7_919 + (int) Thread.currentThread().threadId()) % 1_000;
            fresh += inbox.receive(List.of(typed("7", "m:7:" + shuffled, "q" + shuffled))).size();
          }
          return fresh;
        };
    int fresh = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var result : threads.invokeAll(Collections.nCopies(5, deliverAll))) {
        fresh += result.get();
      }
    }

    assertThat(fresh).isEqualTo(1_000);
    assertThat(inbox.waiting()).isEqualTo(1_000);
  }

  @Test
  void storesWhatDatabasesRefuse() {
    inbox.receive(List.of(typed("7", "m:7:1", "NUL \0, half \uD83D, whole \uD83D\uDE00")));

    var row = inbox.head(chat("7")).orElseThrow();

    assertThat(Json.inbound(row.payload()).content())
        .isEqualTo(new Content.Text("NUL \0, half \uFFFD, whole \uD83D\uDE00"));
  }

  @Test
  void buriesWhatCannotBeReadAndShowsIt() {
    inbox.bury(chat("-"), "u:9:abc", "{\"update_id\":9,", "cut short");
    inbox.bury(chat("-"), "u:9:abc", "{\"update_id\":9,", "cut short");

    assertThat(inbox.dead()).isEqualTo(1);
    assertThat(inbox.waiting()).isZero();
    assertThat(inbox.deadLetters(10)).extracting(DeadMessage::reason).containsExactly("cut short");
    assertThat(database.jdbc().sql("select payload from inbox").query(String.class).single())
        .isEqualTo("{\"update_id\":9,");
  }

  @Test
  void erasesOldWordsOnlyOfMessagesDealtWith() {
    inbox.receive(List.of(typed("7", "m:7:1", "a"), typed("8", "m:8:1", "b")));
    inbox.done(inbox.head(chat("7")).orElseThrow());
    clock.advance(Duration.ofDays(91));
    var traces = new InboxTraces(database.jdbc());

    assertThat(traces.erase(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);
    assertThat(traces.erase(clock.instant().minus(Duration.ofDays(90)))).isZero();
    assertThat(database.jdbc().sql("select count(*) from inbox").query(Long.class).single())
        .isEqualTo(2);
    assertThat(inbox.head(chat("8")).orElseThrow().payload()).contains("b");
  }

  /** Some platforms' keys tell the chat, and with it the person. */
  @Test
  void knowsWhatAPersonHasErasedUnlessItsKeyTellsWhoHeIs() {
    var telling = typed("77", "m:77:1", "a");
    var silent = typed("77", "m:abc", "b");
    inbox.receive(List.of(telling, silent));
    inbox.done(inbox.head(chat("77")).orElseThrow());
    inbox.done(inbox.head(chat("77")).orElseThrow());

    assertThat(new InboxTraces(database.jdbc()).erase(chat("77"), telling.sender().id()))
        .isEqualTo(2);
    assertThat(inbox.known(chat("77"), List.of("m:77:1", "m:abc", "m:other")))
        .containsExactly("m:abc");
    assertThat(inbox.known(chat("77"), List.of())).isEmpty();
    assertThat(inbox.receive(List.of(silent))).isEmpty();
  }

  @Test
  void saysHowLongTheOldestMessageWaits() {
    assertThat(inbox.oldestWaiting()).isEmpty();

    var came = clock.instant();
    inbox.receive(List.of(typed("7", "m:7:1", "a")));
    clock.advance(Duration.ofMinutes(1));
    inbox.receive(List.of(typed("8", "m:8:1", "b")));

    assertThat(inbox.oldestWaiting()).contains(came);
  }
}

package vn.tinhgon.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.typed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class InboxWorkerTest {
  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final Notebook handler = new Notebook();
  private Databases.Fresh database;
  private Inbox inbox;
  private InboxWorker worker;

  @BeforeEach
  void open() {
    database = kind.fresh();
    inbox = new Inbox(database.jdbc(), database.transactions(), clock);
    handler.db = database.jdbc();
    worker = newProcess();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void handlesMessagesOfAConversationInOrderAndOnce() {
    inbox.receive(List.of(typed("7", "1", "a"), typed("7", "2", "b"), typed("7", "3", "c")));

    assertThat(worker.runOnce()).isEqualTo(3);
    assertThat(worker.runOnce()).isZero();
    assertThat(handler.handled).containsExactly("a", "b", "c");
    assertThat(states()).containsExactly("DONE", "DONE", "DONE");
  }

  @Test
  void goesRoundTheConversations() {
    for (int n = 1; n <= 10; n++) {
      inbox.receive(List.of(typed("flood", "f" + n, "flood " + n)));
    }
    inbox.receive(List.of(typed("7", "1", "a")));

    worker.runOnce();

    assertThat(handler.handled.indexOf("a")).isLessThanOrEqualTo(1);
  }

  @Test
  void triesAgainAfterAPauseAndHoldsTheConversationUntilThen() {
    handler.failing.add("a");
    inbox.receive(List.of(typed("7", "1", "a"), typed("7", "2", "b"), typed("8", "1b", "c")));

    worker.runOnce();
    assertThat(handler.handled).containsExactly("c");

    handler.failing.clear();
    clock.advance(Duration.ofSeconds(1));
    worker.runOnce();
    assertThat(handler.handled).containsExactly("c", "a", "b");
  }

  @Test
  void leavesNothingBehindOfAFailedAttempt() {
    handler.failing.add("a");
    inbox.receive(List.of(typed("7", "1", "a")));

    worker.runOnce();

    assertThat(handler.written()).isEmpty();
  }

  @Test
  void givesUpAfterFiveAttemptsInTheTransactionThatBuries() {
    handler.failing.add("a");
    inbox.receive(List.of(typed("7", "1", "a"), typed("7", "2", "b")));

    for (int minutes = 0; minutes < 10; minutes++) {
      worker.runOnce();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(handler.attempts).filteredOn("a"::equals).hasSize(5);
    assertThat(handler.givenUp).containsExactly("a");
    assertThat(states()).containsExactly("DEAD", "DONE");
    assertThat(inbox.deadLetters(1).getFirst().reason()).contains("planned failure");
  }

  @Test
  void buriesWithoutAWordWhatCannotEvenBeGivenUp() {
    handler.failing.add("a");
    handler.givingUpFails = true;
    inbox.receive(List.of(typed("7", "1", "a"), typed("7", "2", "b")));

    for (int minutes = 0; minutes < 12; minutes++) {
      worker.runOnce();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(states()).containsExactly("DEAD", "DONE");
  }

  @Test
  void handlesAtOnceAfterARestartWhatADeadProcessHadInHand() {
    inbox.receive(List.of(typed("7", "1", "a")));
    var row = inbox.head(typed("7", "1", "a").address()).orElseThrow();
    inbox.lease(row, clock.instant().plusSeconds(30));
    assertThat(worker.runOnce()).isZero();

    inbox.release();

    assertThat(newProcess().runOnce()).isEqualTo(1);
    assertThat(handler.handled).containsExactly("a");
  }

  @Test
  void handlesAMessageHoweverOftenTheProcessDiedOfSomethingElse() {
    inbox.receive(List.of(typed("7", "1", "a")));
    die(19);

    worker.runOnce();

    assertThat(handler.handled).containsExactly("a");
  }

  @Test
  void givesUpAMessageTheProcessKeepsDyingOf() {
    inbox.receive(List.of(typed("7", "1", "a"), typed("7", "2", "b")));
    die(20);

    worker.runOnce();

    assertThat(handler.givenUp).containsExactly("a");
    assertThat(handler.handled).containsExactly("b");
  }

  private void die(int times) {
    for (int n = 0; n < times; n++) {
      inbox.lease(
          inbox.head(typed("7", "1", "a").address()).orElseThrow(),
          clock.instant().plusSeconds(30));
    }
    inbox.release();
  }

  @Test
  void waitsWhileAConversationIsNotReady() {
    inbox.receive(List.of(typed("7", "1", "a"), typed("8", "2", "b")));
    handler.busy.add("7");

    worker.runOnce();
    assertThat(handler.handled).containsExactly("b");

    handler.busy.clear();
    worker.runOnce();
    assertThat(handler.handled).containsExactly("b", "a");
  }

  @Test
  void isNotStuckWhenTheClockIsSetBack() {
    handler.failing.add("a");
    inbox.receive(List.of(typed("7", "1", "a")));
    worker.runOnce();
    handler.failing.clear();

    clock.advance(Duration.ofDays(-1));
    worker.runOnce();

    assertThat(handler.handled).containsExactly("a");
  }

  /** As it runs in the service: eight conversations at once, each in order, each message once. */
  @Test
  void servesManyConversationsAtOnceEachInOrder() throws Exception {
    var expected = new HashSet<String>();
    worker.start();
    for (int n = 0; n < 50; n++) {
      var batch = new ArrayList<Inbound>();
      for (int chat = 1; chat <= 8; chat++) {
        batch.add(typed("" + chat, "m:" + chat + ":" + n, chat + "/" + n));
        expected.add(chat + "/" + n);
      }
      inbox.receive(batch);
    }
    handler.awaitHandled(400);
    worker.stop();

    assertThat(handler.handled).hasSize(400).containsAll(expected);
    for (int chat = 1; chat <= 8; chat++) {
      String mine = chat + "/";
      assertThat(handler.handled.stream().filter(text -> text.startsWith(mine)))
          .isSortedAccordingTo(
              java.util.Comparator.comparing(
                  (String text) -> Integer.valueOf(text.substring(mine.length()))));
    }
  }

  private InboxWorker newProcess() {
    return new InboxWorker(inbox, handler, database.transactions(), clock, new Random(1));
  }

  private List<String> states() {
    return database.jdbc().sql("select state from inbox order by id").query(String.class).list();
  }
}

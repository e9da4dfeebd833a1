package vn.tinhgon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.support.Databases;

/** What becomes of replies that are refused, doubted, held or cut off by the end of a process. */
@ParameterizedClass
@EnumSource(Databases.class)
class OutboxTroubleTest extends SentByScript {

  @Test
  void sendsNothingBeforeThePlatformAllowsItAndHoldsOnlyThatConversation() {
    courier.answers("a", new Delivery.Busy(Duration.ofSeconds(35), "429"));
    put("7", "a", "b");
    put("8", "c");

    run(34);
    assertThat(courier.sent).containsExactly("8:c");
    assertThat(courier.tries).filteredOn("7:a"::equals).hasSize(1);

    run(300);
    assertThat(courier.sent).containsExactly("8:c", "7:a", "7:b");
  }

  @Test
  void buriesWhatIsRefusedAtOnceAndGoesOn() {
    courier.answers("a", new Delivery.Refused("403 blocked"));
    put("7", "a", "b");

    run(5);

    assertThat(courier.tries).containsExactly("7:a", "7:b");
    assertThat(outbox.dead()).isEqualTo(1);
    assertThat(outbox.deadLetters(5)).extracting(DeadReply::reason).containsExactly("403 blocked");
  }

  @Test
  void repeatsOnceWhatMayHaveArrived() {
    courier.answers("a", new Delivery.Unknown("reset"), new Delivery.Accepted("9"));
    courier.answers("b", new Delivery.Unknown("reset"), new Delivery.Unknown("reset"));
    put("7", "a");
    put("8", "b", "c");

    run(300);

    assertThat(courier.tries).filteredOn("7:a"::equals).hasSize(2);
    assertThat(courier.tries).filteredOn("8:b"::equals).hasSize(2);
    assertThat(courier.sent).containsExactlyInAnyOrder("7:a", "8:c");
    assertThat(outbox.deadLetters(5).getFirst().reason()).contains("reset");
  }

  @Test
  void neverRepeatsWhatMayBeSentOnlyOnce() {
    courier.answers("a", new Delivery.Unknown("reset"), new Delivery.Accepted("9"));
    courier.answers("b", busy(), new Delivery.Accepted("9"));
    putOnce("7", "a");
    putOnce("8", "b");
    long open = putOnce("9", "c");
    attempts.lease(pending.head(chat("9")).orElseThrow(), clock.instant().plusSeconds(60));
    worker.recover();

    run(300);

    assertThat(courier.tries).containsExactlyInAnyOrder("7:a", "8:b", "8:b");
    assertThat(courier.sent).containsExactly("8:b");
    assertThat(outbox.dead()).isEqualTo(2);
    assertThat(new Fates(database.jdbc()).of(open))
        .isInstanceOfSatisfying(Fates.Fate.Dead.class, dead -> assertThat(dead.perhaps()).isTrue());
  }

  @Test
  void takesBackWhatHasNotBegun() {
    long begun = putOnce("7", "a");
    long waiting = putOnce("8", "b");
    var head = pending.head(chat("8")).orElseThrow();
    attempts.lease(pending.head(chat("7")).orElseThrow(), clock.instant().plusSeconds(60));

    assertThat(outbox.withdraw(begun, "stopped")).isFalse();
    assertThat(outbox.withdraw(waiting, "stopped")).isTrue();
    assertThat(attempts.lease(head, clock.instant())).isFalse();
    run(300);

    assertThat(courier.tries).doesNotContain("8:b");
  }

  @Test
  void triesEverMoreSeldomForADayThenBuries() {
    courier.alwaysAnswers("a", new Delivery.Busy(Duration.ZERO, "connection refused"));
    put("7", "a");

    quarters(23 * 4);
    assertThat(courier.tries).hasSizeBetween(8, 16);
    assertThat(outbox.dead()).isZero();

    quarters(8 * 4);
    assertThat(outbox.dead()).isEqualTo(1);
  }

  private void quarters(int many) {
    for (int quarter = 0; quarter < many; quarter++) {
      worker.runOnce();
      clock.advance(Duration.ofMinutes(15));
    }
  }

  /** The platform answers whatever it is asked, but takes no message for five minutes. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void outlivesAPlatformThatAnswersAndTakesNothing(boolean gateway) {
    Delivery bad = gateway ? new Delivery.Unknown("502", true) : busy();
    for (String chat : List.of("7", "8", "9")) {
      put(chat, chat);
      courier.alwaysAnswers(chat, bad);
    }
    for (int seconds = 0; seconds < 16 * 60; seconds += 2) {
      if (seconds == 5 * 60) {
        List.of("7", "8", "9").forEach(courier::takes);
      }
      worker.runOnce();
      outbox.lineMayBeBack("telegram", "42");
      clock.advance(Duration.ofSeconds(2));
    }

    assertThat(outbox.dead()).isZero();
    assertThat(courier.sent).containsExactlyInAnyOrder("7:7", "8:8", "9:9");
  }

  @Test
  void sendsAtOnceWhenTheLineIsBackButNotBeforeThePlatformAllowsIt() {
    courier.answers("a", busy(), busy(), busy(), busy(), busy(), busy());
    courier.answers("b", new Delivery.Busy(Duration.ofHours(2), "429"));
    put("7", "a");
    put("8", "b");
    run(6 * 60);
    int tries = courier.tries.size();

    for (int n = 0; n < 5; n++) {
      attempts.lineIsBack(chat("7"));
      run(1);
    }

    assertThat(courier.tries.size()).isGreaterThan(tries);
    assertThat(courier.sent).containsExactly("7:a");
  }

  @Test
  void sendsAtOnceAfterARestartWhatADeadProcessHadInHand() {
    put("7", "a");
    attempts.lease(pending.head(chat("7")).orElseThrow(), clock.instant().plusSeconds(60));
    assertThat(worker.runOnce()).isZero();

    pending.release();
    worker.runOnce();

    assertThat(courier.sent).containsExactly("7:a");
  }

  /** A reply too many is better than none: what was open at a death goes out again. */
  @Test
  void repeatsWhatWasOpenHoweverOftenTheProcessDies() {
    put("7", "a", "b");
    for (int death = 0; death < 3; death++) {
      dieSending("7");
      worker.recover();
    }
    run(300);

    assertThat(courier.tries).containsExactly("7:a", "7:a", "7:a", "7:a", "7:b");
    assertThat(outbox.dead()).isZero();
  }

  @Test
  void countsNoDoubtWhereNoSendWasOpen() {
    courier.answers("a", busy(), busy(), busy());
    put("7", "a");
    for (int death = 0; death < 3; death++) {
      run(1);
      worker.recover();
    }
    run(300);

    assertThat(courier.sent).containsExactly("7:a");
  }

  @Test
  void sendsNothingBeforeItsTimeHoweverOftenItIsHeld() {
    courier.alwaysAnswers("a", new Delivery.Busy(Duration.ofMinutes(30), "429"));
    put("7", "a");

    for (int minutes = 0; minutes < 25 * 60; minutes++) {
      int before = courier.tries.size();
      worker.runOnce();
      worker.recover();
      attempts.lineIsBack(chat("7"));
      assertThat(courier.tries.size()).isLessThanOrEqualTo(1 + minutes / 30);
      assertThat(outbox.held(chat("7"))).isEqualTo(outbox.waiting() > 0);
      assertThat(courier.tries.size() - before).isLessThanOrEqualTo(1);
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(outbox.deadLetters(5).getFirst().reason()).contains("within a day", "429");
  }

  @Test
  void keepsNothingThatMayBeSentOnlyAfterADay() {
    courier.answers("a", new Delivery.Busy(Duration.ofHours(25), "429"));
    put("7", "a", "b");

    run(5);

    assertThat(courier.tries).containsExactly("7:a", "7:b");
    assertThat(outbox.dead()).isEqualTo(1);
  }

  @Test
  void treatsACourierThatThrowsAsALostLine() {
    courier.broken = true;
    put("7", "a", "b");

    run(300);

    assertThat(courier.tries).filteredOn("7:a"::equals).hasSize(2);
    assertThat(outbox.dead()).isEqualTo(2);
  }

  /** A process that ends while its send is open: nothing of it is written down. */
  private void dieSending(String chat) {
    pending
        .head(chat(chat))
        .filter(row -> row.attempts() == 0 || !row.due().isAfter(clock.instant()))
        .filter(row -> row.payload().contains("\"a\""))
        .ifPresent(row -> {
          courier.tries.add(chat + ":a");
          attempts.lease(row, clock.instant().plusSeconds(60));
        });
  }
}

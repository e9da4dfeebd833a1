package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Updates;

class TelegramPollerTest extends PolledTelegram {

  @Test
  void confirmsOnlyAfterCommit() {
    telegram.says(7, "a");
    telegram.says(7, "b");

    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(2);
    assertThat(telegram.unconfirmed()).isEqualTo(2);

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void storesOnceWhatComesAgainAfterARestart() {
    telegram.says(7, "a");
    bot.poll();
    bot.close();

    bot = newProcess();
    bot.poll();
    bot.poll();
    bot.poll();

    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** Every update delivered one to five times, shuffled. */
  @Test
  void storesEachOfAThousandUpdatesOnceHoweverOftenItComes() {
    var random = new Random(5);
    List<String> deliveries = new ArrayList<>();
    for (int n = 1; n <= 1_000; n++) {
      deliveries.addAll(
          Collections.nCopies(1 + random.nextInt(5), Updates.typed(n % 50, 10_000 + n, "q" + n)));
    }
    Collections.shuffle(deliveries, random);
    deliveries.forEach(telegram::queue);

    pollUntilConfirmed();
    bot.work();

    assertThat(telegram.sent()).hasSize(1_000);
    assertThat(new HashSet<>(telegram.sent().stream().map(FakeTelegram.Sent::text).toList()))
        .hasSize(1_000);
  }

  /** After a quiet week Telegram may number anew, and lower. */
  @Test
  void answersWithinOnePollWhenUpdateIdsRestartLower() {
    telegram.says(7, "before");
    pollUntilConfirmed();
    telegram.restartIdsAt(117_314_199);
    telegram.says(7, "after");

    bot.poll();
    bot.work();
    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** The same without an empty poll in between: the offset held is then higher than the new ids. */
  @Test
  void answersWithinOnePollAlthoughTheOffsetItHoldsIsTooHigh() {
    telegram.says(7, "before");
    bot.poll();
    telegram.dropAll();
    telegram.restartIdsAt(117_314_199);
    telegram.says(7, "after");

    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(2);

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void asksAtMostTwiceASecondWhileIdle() {
    for (int n = 0; n < 10; n++) {
      assertThat(bot.poll()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
  }

  @Test
  void doesNotTurnInCirclesWhenConfirmingHasNoEffect() {
    telegram.ignoreOffsets(true);
    telegram.says(7, "a");

    assertThat(bot.poll()).isZero();
    assertThat(bot.poll()).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  @Test
  void putsAPoisonedUpdateAsideAndServesItsNeighbours() {
    telegram.says(7, "before");
    telegram.queue("{\"message\":{\"chat\":\"not an object\",\"message_id\":{}}}");
    telegram.queue(Updates.typed(8, 1, "x".repeat(1_000_000)));
    telegram.says(7, "after");

    bot.poll();
    bot.work();
    bot.poll();

    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");
    assertThat(telegram.unconfirmed()).isZero();
    assertThat(bot.inbox().dead()).isEqualTo(2);
    assertThat(raw()).anyMatch(text -> text.contains("not an object"));
  }

  @Test
  void putsAsideAnUpdateThatIsNotEvenJson() {
    telegram.says(7, "before");
    long poison = telegram.queueBroken();
    telegram.says(7, "after");

    for (int n = 0; n < 20 && telegram.unconfirmed() > 0; n++) {
      bot.poll();
    }
    bot.work();

    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");
    assertThat(raw()).anyMatch(text -> text.contains("" + poison));
  }

  @Test
  void confirmsKindsItDoesNotKnow() {
    telegram.queue("{\"hologram_message\":{\"id\":\"1\"}}");

    pollUntilConfirmed();

    assertThat(bot.inbox().waiting()).isZero();
    assertThat(bot.inbox().dead()).isZero();
  }

  @Test
  void answersEveryPressOnAButton() {
    telegram.queue(Updates.pressed(7, "c1", "token"));
    telegram.queue("{\"callback_query\":{\"id\":\"c2\",\"inline_message_id\":\"x\"}}");
    telegram.queue(Updates.pressed(7, "c1", "token"));

    pollUntilConfirmed();
    bot.work();

    telegram.await(() -> Set.copyOf(telegram.answeredCallbacks()).equals(Set.of("c1", "c2")));
    assertThat(telegram.textsTo(7)).containsExactly("button: token");
  }

  private List<String> raw() {
    return database
        .jdbc()
        .sql("select payload from inbox where state = 'DEAD'")
        .query(String.class)
        .list();
  }
}

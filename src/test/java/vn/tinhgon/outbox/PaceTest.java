package vn.tinhgon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final OutboxProperties USUAL =
      new OutboxProperties(
          true, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(34));

  private final Pace pace = new Pace(USUAL);

  @Test
  void letsAGroupHaveTwentyMessagesAMinute() {
    int sent = 0;
    for (int ms = 0; ms < 60_000; ms += 100) {
      sent += asked(ms, "-100", Tempo.GROUP) ? 1 : 0;
    }

    assertThat(sent).isEqualTo(20);
  }

  @Test
  void letsAnAccountHaveNoMoreThanThirtyMessagesInAnySecondAndServesAllChats() {
    Map<String, Integer> sent = new HashMap<>();
    int[] bySecond = new int[10];
    for (int ms = 0; ms < 10_000; ms++) {
      for (int chat = 0; chat < 100; chat++) {
        if (asked(ms, "" + chat, Tempo.CHAT)) {
          sent.merge("" + chat, 1, Integer::sum);
          bySecond[ms / 1_000]++;
        }
      }
    }

    assertThat(Arrays.stream(bySecond).max().getAsInt()).isBetween(28, 30);
    assertThat(sent).hasSize(100);
    assertThat(sent.values()).allMatch(count -> count >= 2 && count <= 3);
  }

  @Test
  void givesAPlaceInTheQueueBackAtItsTime() {
    assertThat(pace.next(chat("1"), Tempo.CHAT, NOON)).isEqualTo(NOON);

    Instant place = pace.next(chat("2"), Tempo.CHAT, NOON);
    Instant later = pace.next(chat("3"), Tempo.CHAT, NOON);

    assertThat(place).isEqualTo(NOON.plusMillis(34));
    assertThat(later).isEqualTo(NOON.plusMillis(68));
    assertThat(pace.next(chat("2"), Tempo.CHAT, NOON)).isEqualTo(place);
    assertThat(pace.next(chat("2"), Tempo.CHAT, place)).isEqualTo(place);
  }

  @Test
  void holdsBackNothingOnOurOwnPageOrInADrill() {
    var off =
        new Pace(new OutboxProperties(false, Duration.ofDays(1), Duration.ZERO, Duration.ZERO));

    for (int n = 0; n < 100; n++) {
      assertThat(pace.next(chat("7"), Tempo.FREE, NOON)).isEqualTo(NOON);
      assertThat(off.next(chat("7"), Tempo.GROUP, NOON)).isEqualTo(NOON);
    }
  }

  @Test
  void isFreeAtOnceWhenTheClockIsSetBack() {
    pace.next(chat("7"), Tempo.CHAT, NOON);
    Instant yesterday = NOON.minus(Duration.ofDays(1));

    assertThat(pace.next(chat("7"), Tempo.CHAT, yesterday)).isEqualTo(yesterday);
    assertThat(pace.next(chat("8"), Tempo.CHAT, yesterday)).isBefore(NOON);
  }

  private boolean asked(int ms, String chat, Tempo tempo) {
    Instant now = NOON.plusMillis(ms);
    return !pace.next(chat(chat), tempo, now).isAfter(now);
  }
}

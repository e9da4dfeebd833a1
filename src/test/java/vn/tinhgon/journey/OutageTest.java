package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.support.Fault;

/**
 * Half an hour without a platform, under steady questions, on a clock that the test moves: all that
 * the platform still holds is answered, once, in order, no faster than it allows, by a service that
 * goes on running.
 */
@Timeout(300)
@ParameterizedClass
@ValueSource(strings = {"polling", "webhook"})
class OutageTest {
  private static final int PEOPLE = 32;
  private static final Duration STEP = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration HALF = Duration.ofMinutes(15);
  private static final String GREETING = "xin chào";
  private static final List<String> QUESTIONS =
      List.of(
          "Kết luận 05-KL/TU là văn bản nào?",
          "Kết luận 92-KL/TU ban hành ngày nào?",
          "Kế hoạch 21-KH/HU của huyện Cam Lộ về việc gì?");

  /** Not quite a third of the outage. */
  private static final Duration APART = Duration.ofMinutes(10);

  @TempDir Path folder;
  @Parameter String mode;

  private ClockedDoors doors;
  private int people = 100;
  private int taken;
  private Instant came = Instant.MIN;

  /** What is cut. */
  private enum Cut {
    /** The platform answers nothing and posts nothing. */
    BOTH_WAYS,
    /** It answers nothing, as behind a proxy of ours that is down; what it posts arrives. */
    CALLS,
    /** What it posts does not arrive, and it posts again by its own rules. */
    POSTS,
    /** What it posts is lost for good. */
    LOST
  }

  @AfterEach
  void breaksNoPlatformsRule() {
    doors.close();
    doors.kept();
  }

  @Test
  void answersAllThatWasHeldOnceInOrderAndWithoutHaste() {
    doors = new ClockedDoors(folder, mode);
    for (Door door : List.of(Door.TELEGRAM, Door.ZALO_BOT, Door.ZALO_OA)) {
      for (Cut cut : cuts(door)) {
        List<String> answers = answers(door);
        doors.clock.advance(Duration.ofHours(2));
        outage(door, cut, answers);
      }
    }
  }

  /** Those that differ where messages come so; an Official Account always calls. */
  private Set<Cut> cuts(Door door) {
    if (mode.equals("polling")) {
      return door == Door.ZALO_OA ? EnumSet.of(Cut.LOST) : EnumSet.of(Cut.BOTH_WAYS);
    }
    return door == Door.TELEGRAM
        ? EnumSet.of(Cut.BOTH_WAYS, Cut.CALLS, Cut.POSTS)
        : EnumSet.of(Cut.BOTH_WAYS, Cut.POSTS);
  }

  /** What somebody reads who asks the same at the same times while all is well. */
  private List<String> answers(Door door) {
    int trial = ++people;
    doors.says(door, trial, GREETING);
    settle(door, trial, 1, Duration.ofMinutes(1));
    for (int n = 0; n < QUESTIONS.size(); n++) {
      doors.clock.advance(APART);
      doors.says(door, trial, QUESTIONS.get(n));
      settle(door, trial, n + 2, Duration.ofMinutes(1));
    }
    List<String> answers = doors.texts(door, trial);
    assertThat(answers).doesNotHaveDuplicates().hasSize(QUESTIONS.size() + 1);
    return answers;
  }

  private void outage(Door door, Cut cut, List<String> answers) {
    String what = door + " by " + mode + ", cut: " + cut;
    int first = people + 1;
    people += PEOPLE;
    for (int person = first; person <= people; person++) {
      doors.says(door, person, GREETING);
    }
    // Already here when the platform goes away.
    doors.receive();
    cut(door, cut, new Fault.Answer(502, "<html>Bad Gateway</html>"));
    Instant begun = doors.clock.instant();
    boolean half = false;
    int said = 0;
    while (gone(begun).compareTo(HALF.multipliedBy(2)) < 0) {
      while (said < PEOPLE * QUESTIONS.size()
          && APART.multipliedBy(said).dividedBy(PEOPLE + 1).compareTo(gone(begun)) <= 0) {
        doors.says(door, first + said % PEOPLE, QUESTIONS.get(said / PEOPLE));
        said++;
      }
      if (!half && gone(begun).compareTo(HALF) >= 0) {
        half = true;
        cut(door, cut, new Fault.Reset(false));
      }
      goOn();
    }
    assertThat(said).isEqualTo(PEOPLE * QUESTIONS.size());
    assertThat(missing(door, first, answers)).as(what).isNotEmpty();

    mend(door, cut);
    settle(door, first, answers.size(), cut == Cut.LOST ? Duration.ofMinutes(16) : HALF);
    // Nothing more comes.
    for (int step = 0; step < 12; step++) {
      doors.work(Duration.ofMinutes(10));
    }
    for (int person = first; person <= people; person++) {
      assertThat(doors.texts(door, person)).as(what).isEqualTo(answers);
    }
  }

  private Duration gone(Instant since) {
    return Duration.between(since, doors.clock.instant());
  }

  /** Does what is to be done; the clock goes on by moments while messages go out. */
  private void goOn() {
    doors.work(Duration.ZERO);
    if (doors.taken() > taken) {
      taken = doors.taken();
      came = doors.clock.instant();
    }
    doors.clock.advance(came.plusSeconds(2).isAfter(doors.clock.instant()) ? MOMENT : STEP);
  }

  private void cut(Door door, Cut cut, Fault fault) {
    boolean calls = cut == Cut.BOTH_WAYS || cut == Cut.CALLS;
    doors.line(door).meets(calls ? fault : null);
    doors.line(door).away(cut == Cut.BOTH_WAYS);
    doors.line(door).shut(cut == Cut.POSTS);
    doors.account.loseEvents(cut == Cut.LOST);
  }

  private void mend(Door door, Cut cut) {
    doors.account.loseEvents(false);
    doors.line(door).meets(null);
    doors.line(door).away(false);
    doors.line(door).shut(false);
  }

  /** Those of these people who have not read all of it. */
  private List<Integer> missing(Door door, int first, List<String> answers) {
    List<Integer> missing = new ArrayList<>();
    for (int person = first; person <= people; person++) {
      if (doors.texts(door, person).size() < answers.size()) {
        missing.add(person);
      }
    }
    return missing;
  }

  /** Works until everybody from that person on has so many messages. */
  private void settle(Door door, int first, int messages, Duration within) {
    Instant until = doors.clock.instant().plus(within);
    List<String> all = Collections.nCopies(messages, "");
    while (!missing(door, first, all).isEmpty()) {
      assertThat(doors.clock.instant())
          .as("missing at " + door + ": " + missing(door, first, all))
          .isBefore(until);
      goOn();
    }
  }
}

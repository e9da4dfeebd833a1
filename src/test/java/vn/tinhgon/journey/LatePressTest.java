package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Updates;

/**
 * Buttons that are pressed, and numbers that are typed, while a platform is away: what it still
 * holds counts as if nothing had been; what has grown too old meanwhile is answered by friendly
 * words, and these show a way on that works.
 */
@Timeout(300)
class LatePressTest {
  private static final String AMBIGUOUS = "Nghị quyết 19 là gì?";
  private static final int SEED = 20_261_123;

  @TempDir static Path folder;
  private static ClockedDoors doors;
  private static int people = 200;

  private final int lan = ++people;
  private final int mai = ++people;

  @BeforeAll
  static void open() {
    doors = new ClockedDoors(folder, "polling");
  }

  @AfterAll
  static void close() {
    doors.close();
    doors.kept();
  }

  /** Telegram holds a press for two and a half minutes, and a choice is open for ten. */
  @Test
  void answersThePressThatWasHeldAndShowsAWayOnToWhoeverPressesTooLate() {
    List<String> mine = asked(lan);
    List<String> hers = asked(mai);
    int before = doors.texts(Door.TELEGRAM, lan).size();

    away(Door.TELEGRAM, true);
    presses(lan, "forgotten", mine.getFirst());
    minutes(4);
    presses(mai, "held", hers.getFirst());
    minutes(2);
    away(Door.TELEGRAM, false);
    minutes(1);
    assertThat(doors.texts(Door.TELEGRAM, mai)).last().asString().contains("Căn cứ:");
    assertThat(doors.texts(Door.TELEGRAM, lan)).as("never came here").hasSize(before);

    presses(lan, "in time", mine.getFirst());
    minutes(1);
    assertThat(doors.texts(Door.TELEGRAM, lan)).last().asString().contains("Căn cứ:");
    assertThat(doors.telegram.answeredCallbacks())
        .contains("held", "in time")
        .doesNotContain("forgotten");
  }

  /** After half an hour no choice is open any more, and after the retention none is known. */
  @Test
  void saysInAFriendlyWayThatAChoiceIsGoneAndAnswersWhenAskedAgain() {
    for (Duration later : List.of(Duration.ofMinutes(30), Duration.ofDays(91))) {
      List<String> tokens = asked(lan);
      away(Door.TELEGRAM, true);
      minutes(30);
      away(Door.TELEGRAM, false);
      doors.clock.advance(later);
      String pressed = tokens.get(new Random(SEED).nextInt(tokens.size()));
      presses(lan, "late " + later, pressed);
      minutes(1);

      assertThat(doors.texts(Door.TELEGRAM, lan))
          .as("seed " + SEED + ", " + later)
          .last()
          .isEqualTo(new Wording().get("dialogue.choice.expired"));
      assertThat(asked(lan)).as("the way on").isNotEmpty();
    }
    assertThat(doors.telegram.answeredCallbacks()).contains("late PT30M", "late PT2184H");
  }

  /** The platform does not know the press any more by which it was told of it. */
  @Test
  void answersThePressWhoseSignItCannotTakeBack() {
    List<String> tokens = asked(lan);
    doors.telegram.next(
        "answerCallbackQuery",
        Fault.Answer.failed(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid"));
    presses(lan, "old", tokens.getFirst());
    minutes(1);

    assertThat(doors.texts(Door.TELEGRAM, lan)).last().asString().contains("Căn cứ:");
  }

  /** What waited with its buttons until they were no good any more. */
  @Test
  void showsAWayOnBelowAnAnswerThatCameTooLate() {
    doors.says(Door.TELEGRAM, lan, AMBIGUOUS);
    doors.receive();
    away(Door.TELEGRAM, true);
    minutes(30);
    assertThat(doors.texts(Door.TELEGRAM, lan)).isEmpty();
    away(Door.TELEGRAM, false);
    minutes(1);

    presses(lan, "below", buttons(lan).getFirst());
    minutes(1);
    assertThat(doors.texts(Door.TELEGRAM, lan))
        .last()
        .isEqualTo(new Wording().get("dialogue.choice.expired"));
    assertThat(asked(lan)).isNotEmpty();
  }

  /** Where there are no buttons a number is typed, and the platform keeps it. */
  @Test
  void saysThatANumberHasLapsedAndAnswersWhenAskedAgain() {
    for (Door door : List.of(Door.ZALO_BOT, Door.ZALO_OA)) {
      String list = says(door, AMBIGUOUS);
      assertThat(list).contains("1. ", "2. ");
      away(door, true);
      doors.says(door, lan, "1");
      minutes(30);
      away(door, false);
      minutes(1);

      assertThat(doors.texts(door, lan))
          .as(door.named)
          .last()
          .isEqualTo(new Wording().get("dialogue.number.lapsed"));
      assertThat(says(door, AMBIGUOUS)).isEqualTo(list);
      assertThat(says(door, "1")).contains("Căn cứ:");
    }
  }

  private String says(Door door, String text) {
    doors.says(door, lan, text);
    minutes(1);
    return doors.texts(door, lan).getLast();
  }

  /** Somebody asks what can mean several things; the buttons he is shown. */
  private List<String> asked(int person) {
    doors.says(Door.TELEGRAM, person, AMBIGUOUS);
    minutes(1);
    return buttons(person);
  }

  private List<String> buttons(int person) {
    JsonNode latest =
        doors.telegram.sent().stream()
            .filter(one -> one.chat().equals("" + person))
            .toList()
            .getLast()
            .request();
    List<String> tokens =
        latest
            .path("reply_markup")
            .path("inline_keyboard")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(button -> button.path("callback_data").asString())
            .toList();
    assertThat(tokens).hasSizeGreaterThan(1);
    return tokens;
  }

  private void presses(int person, String id, String token) {
    doors.telegram.queue(Updates.pressed(person, id, token));
  }

  private void away(Door door, boolean away) {
    doors.line(door).badGateway(away);
    doors.line(door).away(away);
  }

  private void minutes(int minutes) {
    for (int step = 0; step < 6 * minutes; step++) {
      doors.work(Duration.ofSeconds(10));
    }
  }
}

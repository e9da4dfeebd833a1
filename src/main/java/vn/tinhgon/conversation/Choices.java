package vn.tinhgon.conversation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.command.Commands;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;

/**
 * The choices open under replies; each good for one person, in one chat, once, for ten minutes;
 * under letters for long.
 */
@Repository
class Choices {
  private static final Duration OPEN = Duration.ofMinutes(10);
  private static final Duration OPEN_FOR_LONG = Duration.ofDays(30);
  private static final int MOST = 8;

  /** Added to the numbers in a letter before something that waits for words. */
  static final int BEFORE = 100;

  private static final int NO_NUMBER = -1;

  /** Begins the tokens of words to a command, so that these can be told when they are gone. */
  private static final String WORDS = "w";

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Choices(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Opens these questions for the person and closes what was open before.
   *
   * @param askedBack whether one of them is what he meant; then a part of its label picks it
   */
  List<Button> offer(Address at, String person, List<Choice> choices, boolean askedBack) {
    return offer(at, person, choices, false, askedBack);
  }

  /** The same with words to a command. */
  List<Button> offerWords(Address at, String person, List<Choice> choices) {
    return offer(at, person, choices, true, true);
  }

  private List<Button> offer(
      Address at, String person, List<Choice> choices, boolean command, boolean byPart) {
    forget(at, person);
    List<Button> buttons = new ArrayList<>();
    for (Choice choice : choices.subList(0, Math.min(MOST, choices.size()))) {
      buttons.add(open(at, person, choice, buttons.size() + 1, new Kind(command, false, byPart)));
    }
    return buttons;
  }

  /** Opens one more, with words to a command, below those that were just offered. */
  List<Button> and(Address at, String person, List<Button> offered, Choice command) {
    List<Button> buttons = new ArrayList<>(offered);
    buttons.add(open(at, person, command, offered.size() + 1, new Kind(true, false, true)));
    return buttons;
  }

  /** Opens one that only its button or its whole label picks, below those just offered. */
  List<Button> beside(Address at, String person, List<Button> offered, Choice command) {
    List<Button> buttons = new ArrayList<>(offered);
    buttons.add(open(at, person, command, NO_NUMBER, new Kind(true, false, false)));
    return buttons;
  }

  /**
   * Opens these questions below an answer that is not the last: their buttons pick them, numbers
   * and what is open belong to what came later.
   */
  List<Button> above(Address at, String person, List<Choice> choices) {
    return choices.stream()
        .limit(MOST)
        .map(choice -> open(at, person, choice, NO_NUMBER, new Kind(false, false, false)))
        .toList();
  }

  /** Opens words to a command for a month, more than once, and closes nothing. */
  List<Button> offerForLong(Address at, String person, List<Choice> choices) {
    List<Button> buttons = new ArrayList<>();
    for (Choice choice : choices) {
      buttons.add(open(at, person, choice, buttons.size() + 1, new Kind(true, true, false)));
    }
    return buttons;
  }

  /** From now on that is taken by its button or its label only: something else is read. */
  void unnumber(Address at, String person, boolean lasting) {
    db.sql(
            """
            update choice set place = -1
            where channel = ? and account = ? and chat = ? and person = ?
              and lasting = ? and not used
            """)
        .params(at.channel(), at.account(), at.chat(), person)
        .param(lasting)
        .update();
  }

  /** Words are waited for now: a number of a letter before counts only where these are none. */
  void waits(Address at, String person) {
    db.sql(
            """
            update choice set place = place + ?
            where channel = ? and account = ? and chat = ? and person = ? and lasting
              and place between 1 and ?
            """)
        .params(BEFORE, at.channel(), at.account(), at.chat(), person, MOST)
        .update();
  }

  private record Kind(boolean command, boolean lasting, boolean byPart) {}

  private Button open(Address at, String person, Choice choice, int place, Kind kind) {
    if (place == 1) {
      // A number is that of the last list somebody saw: letters above it keep their buttons only.
      unnumber(at, person, true);
    }
    String prefix = words(choice, kind.command()) ? WORDS : "";
    var button = new Button(choice.label(), prefix + token());
    db.sql(
            """
            insert into choice (token, channel, account, chat, person, place, label, question,
              expires_at, command, lasting, by_part)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(button.token(), at.channel(), at.account(), at.chat(), person, place)
        .params(choice.label(), choice.text())
        .params(Timestamp.from(clock.instant().plus(kind.lasting() ? OPEN_FOR_LONG : OPEN)))
        .params(kind.command(), kind.lasting(), kind.byPart())
        .update();
    return button;
  }

  /** Whoever passes on a question sees a button below it, and no command. */
  private static boolean words(Choice choice, boolean command) {
    return command && !choice.text().startsWith(Commands.HAND_OVER);
  }

  /** Whether such a button stood for words to a command, be it open or long gone. */
  static boolean wasCommand(String token) {
    return token.startsWith(WORDS);
  }

  /** Forgets choices that have expired, and the questions in them. */
  int forgetExpired() {
    return db.sql("delete from choice where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Closes what is open for that person, but not under letters. */
  void forget(Address at, String person) {
    db.sql(
            """
            delete from choice
            where channel = ? and account = ? and chat = ? and person = ? and not lasting
            """)
        .params(at.channel(), at.account(), at.chat(), person)
        .update();
  }

  /** Closes all. */
  void erase(Address at, String person) {
    db.sql("delete from choice where channel = ? and account = ? and chat = ? and person = ?")
        .params(at.channel(), at.account(), at.chat(), person)
        .update();
  }

  private String token() {
    byte[] bits = new byte[8];
    random.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}

package vn.tinhgon.conversation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;

/** The choices open under replies; each good for one person, in one chat, once, for ten minutes. */
@Repository
class Choices {
  private static final Duration OPEN = Duration.ofMinutes(10);
  private static final int MOST = 8;

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Choices(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What a choice stands for: a question, or the next word to a command. */
  record Picked(String text, boolean command) {}

  /** Opens these questions for the person and closes what was open before. */
  List<Button> offer(Address at, String person, List<Choice> choices) {
    return offer(at, person, choices, false);
  }

  /** The same with words to a command. */
  List<Button> offerWords(Address at, String person, List<Choice> choices) {
    return offer(at, person, choices, true);
  }

  private List<Button> offer(Address at, String person, List<Choice> choices, boolean command) {
    forget(at, person);
    var expires = Timestamp.from(clock.instant().plus(OPEN));
    List<Button> buttons = new ArrayList<>();
    for (Choice choice : choices.subList(0, Math.min(MOST, choices.size()))) {
      var button = new Button(choice.label(), token());
      db.sql(
              """
              insert into choice (token, channel, account, chat, person, place, label, question, expires_at,
                command)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              button.token(),
              at.channel(),
              at.account(),
              at.chat(),
              person,
              buttons.size() + 1,
              choice.label(),
              choice.text(),
              expires,
              command)
          .update();
      buttons.add(button);
    }
    return buttons;
  }

  /** What a pressed button stands for; empty if it is not this person's, used or expired. */
  Optional<Picked> press(Address at, String person, String token) {
    int mine =
        db.sql(
                """
                update choice set used = true
                where token = ? and channel = ? and account = ? and chat = ? and person = ?
                  and not used and expires_at > ?
                """)
            .params(
                token,
                at.channel(),
                at.account(),
                at.chat(),
                person,
                Timestamp.from(clock.instant()))
            .update();
    return mine == 0
        ? Optional.empty()
        : db.sql("select question, command from choice where token = ?")
            .params(token)
            .query((row, _) -> new Picked(row.getString("question"), row.getBoolean("command")))
            .optional();
  }

  /** What the open choice with that number stands for, as typed on a channel without buttons. */
  Optional<Picked> number(Address at, String person, int place) {
    return db.sql(
            """
            select token from choice
            where channel = ? and account = ? and chat = ? and person = ? and place = ?
              and not used and expires_at > ?
            """)
        .params(
            at.channel(), at.account(), at.chat(), person, place, Timestamp.from(clock.instant()))
        .query(String.class)
        .optional()
        .flatMap(token -> press(at, person, token));
  }

  /** Forgets choices that have expired, and the questions in them. */
  int forgetExpired() {
    return db.sql("delete from choice where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Closes what is open for that person. */
  void forget(Address at, String person) {
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

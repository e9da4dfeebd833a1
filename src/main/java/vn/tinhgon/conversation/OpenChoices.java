package vn.tinhgon.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.command.Commands;
import vn.tinhgon.message.Address;

/** Finds among what is open for a person, and takes it: what is not for long is good once. */
@Repository
class OpenChoices {
  private static final String OPEN =
      """
       channel = ? and account = ? and chat = ? and person = ?
       and not used and expires_at > ?
      """;

  private final JdbcClient db;
  private final Clock clock;

  OpenChoices(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What a choice stands for: a question, or the next word to a command. */
  record Picked(String text, boolean command) {}

  /** A choice that has a number. */
  record Shown(Picked picked, String label) {

    Choice again() {
      return new Choice(label, picked.text());
    }
  }

  /** Whether that button is this person's and still open. */
  boolean open(Address at, String person, String token) {
    return db.sql("select count(*) from choice where token = ? and" + OPEN)
            .param(token)
            .params(open(at, person))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What a pressed button stands for; empty if it is not this person's, used or expired. */
  Optional<Picked> press(Address at, String person, String token) {
    int mine =
        db.sql("update choice set used = not lasting where token = ? and" + OPEN)
            .param(token)
            .params(open(at, person))
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
            "select token from choice where place = ? and not lasting and"
                + OPEN
                + "order by expires_at desc fetch first 1 row only")
        .param(place)
        .params(open(at, person))
        .query(String.class)
        .optional()
        .flatMap(token -> press(at, person, token));
  }

  /** The open choice of that command, as somebody wished for in words. */
  Optional<Picked> command(Address at, String person, String command) {
    return db.sql(
            "select token from choice where question = ? and command and not lasting and" + OPEN)
        .param(command)
        .params(open(at, person))
        .query(String.class)
        .optional()
        .flatMap(token -> press(at, person, token));
  }

  /** Whether the choice of that command is open. */
  boolean offers(Address at, String person, String command) {
    return db.sql(
                "select count(*) from choice where question = ? and command and not lasting and"
                    + OPEN)
            .param(command)
            .params(open(at, person))
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * The open choice that these words name, as typed on a channel without buttons.
   *
   * @param whole whether only its whole label names it
   */
  Optional<Picked> named(Address at, String person, String words, boolean whole) {
    List<ChoiceWords.Open> open =
        db.sql("select token, label, by_part from choice where not lasting and" + OPEN)
            .params(open(at, person))
            .query((row, _) ->
                new ChoiceWords.Open(
                    row.getString("token"), row.getString("label"), row.getBoolean("by_part")))
            .list();
    return ChoiceWords.named(words, open, whole).flatMap(token -> press(at, person, token));
  }

  /**
   * What stands at that number, and stays open.
   *
   * @param lasting whether in a letter that nobody asked for
   */
  Optional<Shown> shown(Address at, String person, int place, boolean lasting) {
    return db.sql(
            "select label, question, command from choice where place = ? and lasting = ? and"
                + OPEN
                + "order by expires_at desc fetch first 1 row only")
        .params(place, lasting)
        .params(open(at, person))
        .query((row, _) ->
            new Shown(
                new Picked(row.getString("question"), row.getBoolean("command")),
                row.getString("label")))
        .optional();
  }

  /** What passed a question on by a button that is pressed once more. */
  Optional<String> passedBefore(Address at, String person, String token) {
    return db.sql(
            """
            select question from choice
            where token = ? and command and used
              and channel = ? and account = ? and chat = ? and person = ? and expires_at > ?
            """)
        .param(token)
        .params(open(at, person))
        .query(String.class)
        .optional()
        .filter(command -> command.startsWith(Commands.HAND_OVER + ' '));
  }

  private List<Object> open(Address at, String person) {
    return List.of(at.channel(), at.account(), at.chat(), person, Timestamp.from(clock.instant()));
  }
}

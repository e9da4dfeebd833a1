package vn.tinhgon.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.command.Commands;
import vn.tinhgon.conversation.Choices.Picked;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;

/** Finds which open choice words mean: its number, or a yes or no where one is asked. */
@Repository
class Picking {
  private static final Pattern NUMBER = Pattern.compile("(?iu)(?:(?:số|so)\\s+)?(\\d)\\s?[.)]?");

  private static final String OPEN =
      """
       channel = ? and account = ? and chat = ? and person = ?
       and not lasting and not used and expires_at > ?
      """;

  private final JdbcClient db;
  private final Choices choices;
  private final Commands commands;
  private final Clock clock;

  Picking(JdbcClient db, Choices choices, Commands commands, Clock clock) {
    this.db = db;
    this.choices = choices;
    this.commands = commands;
    this.clock = clock;
  }

  /** What is open and meant by these words. */
  Optional<Picked> chosen(Inbound message, String text) {
    Address at = message.address();
    String person = message.sender().id();
    return number(text)
        .filter(_ -> text.strip().length() == 1)
        .flatMap(place -> choices.number(at, person, place))
        .or(() ->
            commands
                .decision(text)
                .filter(_ -> waitsForAgreement(message))
                .flatMap(command -> choices.command(at, person, command)))
        .or(() ->
            Optional.of(Commands.HAND_OVER)
                .filter(_ -> commands.handsOver(text))
                .flatMap(command -> choices.command(at, person, command)));
  }

  /** A choice that has a number. */
  record Shown(Picked picked, String label) {

    Choice again() {
      return new Choice(label, picked.text());
    }
  }

  /**
   * What that number stands for in a letter that nobody asked for, where that is the last that was
   * numbered or asked for words: those before it have lost theirs.
   */
  Optional<Shown> inLetter(Inbound message, int place) {
    return shown(message, place, true);
  }

  /** The same where something waited for words below that letter, and no longer does. */
  Optional<Shown> inLetterBefore(Inbound message, int place) {
    return shown(message, Choices.BEFORE + place, true);
  }

  /** What that number stands for in the list before such a letter, if one is open. */
  Optional<Shown> inList(Inbound message, int place) {
    return shown(message, place, false);
  }

  private Optional<Shown> shown(Inbound message, int place, boolean lasting) {
    return db.sql(
            """
            select label, question, command from choice
            where channel = ? and account = ? and chat = ? and person = ?
              and place = ? and lasting = ? and not used and expires_at > ?
            order by expires_at desc fetch first 1 row only
            """)
        .params(key(message.address(), message.sender().id()))
        .params(place, lasting, now())
        .query((row, _) ->
            new Shown(
                new Picked(row.getString("question"), row.getBoolean("command")),
                row.getString("label")))
        .optional();
  }

  /** Whether the person was just shown what would be passed on. */
  boolean waitsForAgreement(Inbound message) {
    return db.sql("select count(*) from choice where question = ? and command and" + OPEN)
            .param(commands.agreement())
            .params(key(message.address(), message.sender().id()))
            .param(now())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What passed a question on by a button that is pressed once more. */
  Optional<String> passedBefore(Inbound message, String token) {
    return db.sql(
            """
            select question from choice
            where token = ? and channel = ? and account = ? and chat = ? and person = ?
              and command and used and expires_at > ?
            """)
        .param(token)
        .params(key(message.address(), message.sender().id()))
        .param(now())
        .query(String.class)
        .optional()
        .filter(command -> command.startsWith(Commands.HAND_OVER + ' '));
  }

  /** The number that this is and nothing else: only what was shown gives it a meaning. */
  static Optional<Integer> number(String text) {
    Matcher typed = NUMBER.matcher(text.strip());
    return typed.matches() ? Optional.of(Integer.valueOf(typed.group(1))) : Optional.empty();
  }

  private static List<String> key(Address at, String person) {
    return Stream.of(at.channel(), at.account(), at.chat(), person).toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

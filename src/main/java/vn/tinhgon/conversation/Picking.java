package vn.tinhgon.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Commands;
import vn.tinhgon.conversation.OpenChoices.Picked;
import vn.tinhgon.conversation.OpenChoices.Shown;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;

/** Decides which open choice words mean: its number, or a yes or no where one is asked. */
@Component
class Picking {
  private static final Pattern NUMBER = Pattern.compile("(?iu)(?:(?:số|so)\\s+)?(\\d)\\s?[.)]?");

  private final OpenChoices open;
  private final Commands commands;

  Picking(OpenChoices open, Commands commands) {
    this.open = open;
    this.commands = commands;
  }

  /** What is open and meant by these words. */
  Optional<Picked> chosen(Inbound message, String text) {
    Address at = message.address();
    String person = message.sender().id();
    return number(text)
        .filter(_ -> text.strip().length() == 1)
        .flatMap(place -> open.number(at, person, place))
        .or(() ->
            commands
                .decision(text)
                .filter(_ -> waitsForAgreement(message))
                .flatMap(command -> open.command(at, person, command)))
        .or(() ->
            Optional.of(Commands.HAND_OVER)
                .filter(_ -> commands.handsOver(text))
                .flatMap(command -> open.command(at, person, command)));
  }

  /**
   * What is open and named by these words, which nothing waited for.
   *
   * @param whole whether only its whole label names it
   */
  Optional<Picked> named(Inbound message, String text, boolean whole) {
    Address at = message.address();
    String person = message.sender().id();
    return ChoiceWords.number(text)
        .flatMap(place -> open.number(at, person, place))
        .or(() -> open.named(at, person, text, whole));
  }

  /**
   * What that number stands for in a letter that nobody asked for, where that is the last that was
   * numbered or asked for words: those before it have lost theirs.
   */
  Optional<Shown> inLetter(Inbound message, int place) {
    return open.shown(message.address(), message.sender().id(), place, true);
  }

  /** The same where something waited for words below that letter, and no longer does. */
  Optional<Shown> inLetterBefore(Inbound message, int place) {
    return inLetter(message, Choices.BEFORE + place);
  }

  /** What that number stands for in the list before such a letter, if one is open. */
  Optional<Shown> inList(Inbound message, int place) {
    return open.shown(message.address(), message.sender().id(), place, false);
  }

  /** Whether the person was just shown what would be passed on. */
  boolean waitsForAgreement(Inbound message) {
    return open.offers(message.address(), message.sender().id(), commands.agreement());
  }

  /** The number that this is and nothing else: only what was shown gives it a meaning. */
  static Optional<Integer> number(String text) {
    Matcher typed = NUMBER.matcher(text.strip());
    return typed.matches() ? Optional.of(Integer.valueOf(typed.group(1))) : Optional.empty();
  }
}

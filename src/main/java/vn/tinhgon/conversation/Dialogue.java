package vn.tinhgon.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.answer.Question;
import vn.tinhgon.command.Commands;
import vn.tinhgon.command.FileDoor;
import vn.tinhgon.command.LateAnswers;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.command.Said;
import vn.tinhgon.conversation.Choices.Picked;
import vn.tinhgon.following.Items;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/** Decides who answers a message: a command, an earlier choice, or the answer engine. */
@Component
final class Dialogue implements MessageHandler {
  private final Outbox outbox;

  private final Conversations conversations;
  private final Choices choices;
  private final Turns turns;
  private final Opinions opinions;
  private final GivenAnswers given;
  private final AnswerEngine engine;
  private final Commands commands;
  private final FileDoor files;
  private final LateAnswers lateAnswers;
  private final RateLimit rateLimit;
  private final Pauses pauses;
  private final SpokenReplies spoken;
  private final Replies replies;
  private final Wording wording;

  Dialogue(
      Outbox outbox,
      Conversations conversations,
      Choices choices,
      Turns turns,
      Opinions opinions,
      GivenAnswers given,
      AnswerEngine engine,
      Commands commands,
      FileDoor files,
      LateAnswers lateAnswers,
      RateLimit rateLimit,
      Pauses pauses,
      SpokenReplies spoken,
      Wording wording) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.choices = choices;
    this.turns = turns;
    this.opinions = opinions;
    this.given = given;
    this.engine = engine;
    this.commands = commands;
    this.files = files;
    this.lateAnswers = lateAnswers;
    this.rateLimit = rateLimit;
    this.pauses = pauses;
    this.spoken = spoken;
    this.replies = new Replies(wording);
    this.wording = wording;
  }

  @Override
  public boolean ready(Address address) {
    return outbox.takes(address);
  }

  @Override
  public void handle(Inbound message) {
    reply(message).ifPresent(reply -> outbox.put(message.address(), reply));
    lateAnswers.bring(message);
  }

  @Override
  public void giveUp(Inbound message) {
    boolean command =
        switch (message.content()) {
          case Content.Text(var text) -> Commands.looksLike(text);
          case Content.ButtonPress(var token) -> Choices.wasCommand(token);
          case Content.Document _, Content.Unsupported _ -> false;
        };
    outbox.put(
        message.address(),
        Reply.of(wording.get(command ? "dialogue.gave.up.command" : "dialogue.gave.up")));
  }

  private Optional<Reply> reply(Inbound message) {
    String person = message.address().channel() + ':' + message.sender().id();
    return switch (rateLimit.admit(person, message.sentAt(), message.key())) {
      case TAKEN -> replyTo(message);
      case NOTICE -> Optional.of(Reply.of(wording.get("dialogue.too.many")));
      case SILENT -> Optional.empty();
    };
  }

  private Optional<Reply> replyTo(Inbound message) {
    return switch (message.content()) {
      case Content.Text(var text) when Commands.looksLike(text) ->
          message.sender().origin() == Origin.EDITED
              ? Optional.empty()
              : Optional.of(command(message, text));
      case Content.Text(var text) ->
          Optional.of(
              commands
                  .replied(message, text)
                  .map(said -> reply(message, said))
                  .or(() -> chosen(message, text).map(meant -> take(message, meant)))
                  .or(() -> carriedOn(message, text))
                  .or(() -> named(message, text).map(meant -> take(message, meant)))
                  .or(() -> chosenInLetter(message, text).map(meant -> take(message, meant)))
                  .or(() -> commands.wished(message, text).map(said -> reply(message, said)))
                  .or(() -> commands.meant(message, text).map(said -> reply(message, said)))
                  .or(() -> opinions.said(message, text))
                  .orElseGet(() -> answer(message, text, false)));
      case Content.ButtonPress(var token) ->
          Optional.of(
              choices
                  .press(message.address(), message.sender().id(), token)
                  .map(meant -> take(message, meant))
                  .or(() -> opinions.pressed(message, token))
                  .orElseGet(() -> expired(Choices.wasCommand(token))));
      case Content.Document file ->
          Optional.of(
              wordless(message)
                  .filter(_ -> !Commands.looksLike(file.caption()))
                  .or(() -> files.file(message, file).map(said -> reply(message, said)))
                  .orElseGet(() -> Reply.of(wording.get("dialogue.no.files"))));
      case Content.Unsupported(var kind) ->
          Optional.of(wordless(message).orElseGet(() -> replies.unread(kind)));
    };
  }

  private Optional<Reply> wordless(Inbound message) {
    return commands.repliedWithoutWords(message).map(said -> reply(message, said));
  }

  /** What a button or a number stood for: a question, or the next word to a command. */
  private Reply take(Inbound message, Picked meant) {
    if (!meant.command()) {
      return answer(message, meant.text(), true);
    }
    return Commands.looksLike(meant.text())
        ? command(message, meant.text())
        : carriedOn(message, meant.text()).orElseGet(() -> expired(true));
  }

  private Reply expired(boolean command) {
    return Reply.of(wording.get(command ? "command.choice.expired" : "dialogue.choice.expired"));
  }

  private Reply command(Inbound message, String text) {
    return reply(message, commands.run(message, text));
  }

  /** The next words to a command that asked for them. */
  private Optional<Reply> carriedOn(Inbound message, String text) {
    return commands
        .carryOn(message, text)
        .or(() -> files.carryOn(message, text))
        .map(said -> reply(message, said));
  }

  private Reply reply(Inbound message, Said said) {
    return spoken.reply(message.address(), message.sender().id(), said);
  }

  private Reply answer(Inbound message, String typed, boolean chosen) {
    return pauses
        .silence(message.address().channel())
        .map(reason -> Reply.of(wording.get("dialogue.paused", reason)))
        .orElseGet(() -> answered(message, typed, chosen));
  }

  private Reply answered(Inbound message, String typed, boolean chosen) {
    String person = message.sender().id();
    var question =
        new Question(
            QuestionLength.cut(typed),
            conversations.of(message.address(), person),
            LocalDate.ofInstant(message.sentAt(), Vietnam.TIME));
    Items before = given.now();
    Classified told = engine.classified(question);
    Answer answer = told.answer();
    given.note(message, answer, before);
    conversations.remember(message.address(), person, answer.context());
    List<Button> buttons =
        choices.offer(
            message.address(), person, replies.choices(answer), answer instanceof Answer.Ambiguous);
    if (message.privately()) {
      turns.add(
          message.address(),
          person,
          new Exchange(question.text(), answer.text(), answer.context().localities()));
      if (answer instanceof Answer.NotFound) {
        Choice handOver = new Choice(wording.get("dialogue.hand.over"), Commands.HAND_OVER);
        buttons = choices.and(message.address(), person, buttons, handOver);
      }
    }
    Reply reply = replies.of(answer, buttons).with(opinions.note(message, question, told, chosen));
    return QuestionLength.exceeds(typed)
        ? replies.after(wording.get("dialogue.cut"), reply)
        : reply;
  }

  /** A bare number picks the open choice of that number, as on channels without buttons. */
  private Optional<Picked> chosen(Inbound message, String text) {
    String person = message.sender().id();
    return commands.handsOver(text)
        ? choices.command(message.address(), person, Commands.HAND_OVER)
        : number(text).flatMap(place -> choices.number(message.address(), person, place));
  }

  /** Where words were not waited for, they may name a choice by number or label. */
  private Optional<Picked> named(Inbound message, String text) {
    Address at = message.address();
    String person = message.sender().id();
    return ChoiceWords.number(text)
        .flatMap(place -> choices.number(at, person, place))
        .or(() -> choices.named(at, person, text, opinions.yesOrNo(text)));
  }

  /** What is being done goes before a letter that came meanwhile. */
  private Optional<Picked> chosenInLetter(Inbound message, String text) {
    return number(text)
        .flatMap(place -> choices.numberInLetter(message.address(), message.sender().id(), place));
  }

  private static Optional<Integer> number(String text) {
    String number = text.strip();
    return number.length() == 1 && Character.isDigit(number.charAt(0))
        ? Optional.of(number.charAt(0) - '0')
        : Optional.empty();
  }
}

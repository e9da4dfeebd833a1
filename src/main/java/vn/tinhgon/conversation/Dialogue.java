package vn.tinhgon.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.command.Commands;
import vn.tinhgon.command.FileDoor;
import vn.tinhgon.command.LateAnswers;
import vn.tinhgon.command.Opened;
import vn.tinhgon.command.Said;
import vn.tinhgon.conversation.OpenChoices.Picked;
import vn.tinhgon.inbox.EarlierForms;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Answers;
import vn.tinhgon.outbox.Outbox;

/** Decides who answers a message: a command, an earlier choice, or the answer engine. */
@Component
final class Dialogue implements MessageHandler {
  private final Outbox outbox;
  private final Answers answers;
  private final EarlierForms earlier;
  private final Choices choices;
  private final OpenChoices open;
  private final Picking picking;
  private final NewestLetter letters;
  private final Opinions opinions;
  private final Answering answering;
  private final Commands commands;
  private final FileDoor files;
  private final LateAnswers lateAnswers;
  private final RateLimit rateLimit;
  private final SpokenReplies spoken;
  private final Replies replies;
  private final Wording wording;

  Dialogue(
      Outbox outbox,
      Answers answers,
      EarlierForms earlier,
      Choices choices,
      OpenChoices open,
      Picking picking,
      NewestLetter letters,
      Opinions opinions,
      Answering answering,
      Commands commands,
      FileDoor files,
      LateAnswers lateAnswers,
      RateLimit rateLimit,
      SpokenReplies spoken,
      Wording wording) {
    this.outbox = outbox;
    this.answers = answers;
    this.earlier = earlier;
    this.choices = choices;
    this.open = open;
    this.picking = picking;
    this.letters = letters;
    this.opinions = opinions;
    this.answering = answering;
    this.commands = commands;
    this.files = files;
    this.lateAnswers = lateAnswers;
    this.rateLimit = rateLimit;
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
    if (earlier.repeats(message)) {
      return;
    }
    outcome(message)
        .ifPresent(reply ->
            commands.sent(
                message,
                reply.answers()
                    ? answers.put(message, reply.said())
                    : outbox.put(message.address(), reply.said())));
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

  /** What is said, and whether it is the answer to a typed question. */
  private record Outcome(Reply said, boolean answers) {}

  private Optional<Outcome> outcome(Inbound message) {
    String person = message.address().channel() + ':' + message.sender().id();
    return switch (rateLimit.admit(person, message.sentAt(), message.key())) {
      case TAKEN ->
          message.content() instanceof Content.Text(var text) && !Commands.looksLike(text)
              ? Optional.of(toWords(message, text))
              : replyTo(message).map(said -> new Outcome(said, false));
      case NOTICE -> Optional.of(new Outcome(Reply.of(wording.get("dialogue.too.many")), false));
      case SILENT -> Optional.empty();
    };
  }

  /** A question that was changed can be nothing else now: nothing waits for words so old. */
  private Outcome toWords(Inbound message, String text) {
    return (answers.changes(message) ? lapsed(text) : unlessAsked(message, text))
        .map(said -> new Outcome(said, false))
        .orElseGet(() -> new Outcome(answering.answer(message, text, false), true));
  }

  /** The reply to words that are no question. */
  private Optional<Reply> unlessAsked(Inbound message, String text) {
    return commands
        .replied(message, text)
        .map(said -> reply(message, said))
        .or(() -> numbered(message, text))
        .or(() -> letters.byNumber(message, text, meant -> take(message, meant)))
        .or(() -> picking.chosen(message, text).map(meant -> take(message, meant)))
        .or(() -> carriedOn(message, text))
        .or(() -> letters.byWord(message, text, meant -> take(message, meant)))
        .or(() ->
            picking.named(message, text, opinions.yesOrNo(text)).map(meant -> take(message, meant)))
        .or(() ->
            Picking.number(text)
                .flatMap(place -> picking.inLetterBefore(message, place))
                .map(letter -> take(message, letter.picked())))
        .or(() -> lapsed(text))
        .or(() -> handedOver(message, text))
        .or(() -> commands.wished(message, text).map(said -> reply(message, said)))
        .or(() -> commands.meant(message, text).map(said -> reply(message, said)))
        .or(() -> opinions.said(message, text));
  }

  private Optional<Reply> replyTo(Inbound message) {
    return switch (message.content()) {
      case Content.Text(var text) ->
          message.sender().origin() == Origin.EDITED
              ? Optional.empty()
              : Optional.of(opened(message, text));
      case Content.ButtonPress(var token) ->
          open.press(message.address(), message.sender().id(), token)
              .map(meant -> take(message, meant))
              .or(() -> opinions.pressed(message, token))
              .or(() -> pressedAgain(message, token))
              // In a group it is told to whoever pressed, beside the chat.
              .or(() ->
                  Optional.of(expired(Choices.wasCommand(token))).filter(_ -> message.privately()));
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

  /** The number of a step that has shown its own goes before that of any letter. */
  private Optional<Reply> numbered(Inbound message, String text) {
    return Picking.number(text)
        .filter(_ -> commands.asksForNumber(message))
        .flatMap(_ -> carriedOn(message, text));
  }

  /** What a button or a number stood for: a question, or the next word to a command. */
  private Reply take(Inbound message, Picked meant) {
    if (!meant.command()) {
      return answering.answer(message, meant.text(), true);
    }
    return Commands.looksLike(meant.text())
        ? command(message, meant.text())
        : carriedOn(message, meant.text()).orElseGet(() -> expired(true));
  }

  /** A link to us stands for a question or a command; all else with a slash is a command. */
  private Reply opened(Inbound message, String text) {
    return switch (commands.opened(message, text)) {
      case Opened.Gives(var command) -> command(message, command);
      case Opened.Asks(var question) -> {
        Reply answer = answering.answer(message, question, false);
        yield commands.notice(message).map(notice -> replies.before(answer, notice)).orElse(answer);
      }
    };
  }

  private Reply expired(boolean command) {
    return Reply.of(wording.get(command ? "command.choice.expired" : "dialogue.choice.expired"));
  }

  private Reply command(Inbound message, String text) {
    Said said = commands.run(message, text);
    if (said.offers().isEmpty() && !said.waits()) {
      choices.unnumber(message.address(), message.sender().id(), false);
    }
    return reply(message, said);
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

  private Optional<Reply> lapsed(String text) {
    return Picking.number(text).map(_ -> Reply.of(wording.get("dialogue.number.lapsed")));
  }

  private Optional<Reply> handedOver(Inbound message, String text) {
    return message.privately() && commands.handsOver(text)
        ? Optional.of(command(message, Commands.HAND_OVER))
        : Optional.empty();
  }

  /** Whoever taps twice on what passes his question on is told the same twice. */
  private Optional<Reply> pressedAgain(Inbound message, String token) {
    return open.passedBefore(message.address(), message.sender().id(), token)
        .map(before -> command(message, before));
  }
}

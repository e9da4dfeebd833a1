package vn.tinhgon.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.answer.Question;
import vn.tinhgon.command.Commands;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.command.Offer;
import vn.tinhgon.following.Items;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Answers;

/** Answers questions, keeps what the next one leans on, and offers what may be done next. */
@Component
class Answering {
  private final Conversations conversations;
  private final Choices choices;
  private final Picking picking;
  private final Turns turns;
  private final Opinions opinions;
  private final GivenAnswers given;
  private final Answers answers;
  private final AnswerEngine engine;
  private final Commands commands;
  private final Pauses pauses;
  private final Replies replies;
  private final Wording wording;

  Answering(
      Conversations conversations,
      Choices choices,
      Picking picking,
      Turns turns,
      Opinions opinions,
      GivenAnswers given,
      Answers answers,
      AnswerEngine engine,
      Commands commands,
      Pauses pauses,
      Wording wording) {
    this.conversations = conversations;
    this.choices = choices;
    this.picking = picking;
    this.turns = turns;
    this.opinions = opinions;
    this.given = given;
    this.answers = answers;
    this.engine = engine;
    this.commands = commands;
    this.pauses = pauses;
    replies = new Replies(wording);
    this.wording = wording;
  }

  /**
   * The reply to a question.
   *
   * @param chosen whether it was one of the choices that were open
   */
  Reply answer(Inbound message, String typed, boolean chosen) {
    return pauses
        .silence(message.address().channel())
        .map(reason -> Reply.of(wording.get("dialogue.paused", reason)))
        .orElseGet(() -> answered(message, typed, chosen));
  }

  private Reply answered(Inbound message, String typed, boolean chosen) {
    Address at = message.address();
    String person = message.sender().id();
    var question =
        new Question(
            QuestionLength.cut(typed),
            conversations.of(message),
            LocalDate.ofInstant(message.sentAt(), Vietnam.TIME));
    Items before = given.now();
    Classified told = engine.classified(question);
    Answer answer = told.answer();
    given.note(message, answer, before);
    conversations.remember(message, question.context(), answer.context());
    if (answers.above(message)) {
      return replies
          .of(answer, choices.above(at, person, replies.choices(answer)), message.privately())
          .with(opinions.note(message, question, told, chosen));
    }
    boolean unpassed = picking.waitsForAgreement(message);
    List<Button> buttons =
        choices.offer(at, person, replies.choices(answer), answer instanceof Answer.Ambiguous);
    if (message.privately()) {
      remember(message, question, answer);
      if (answer instanceof Answer.NotFound) {
        Choice handOver = new Choice(wording.get("dialogue.hand.over"), Commands.HAND_OVER);
        buttons = choices.and(at, person, buttons, handOver);
      }
      if (answer instanceof Answer.Found found) {
        Optional<Offer> picture = commands.picture(message, found.source());
        if (picture.isPresent()) {
          buttons = choices.beside(at, person, buttons, choice(picture.get()));
        }
      }
    }
    Reply reply =
        replies
            .of(answer, buttons, message.privately())
            .with(opinions.note(message, question, told, chosen));
    if (unpassed) {
      reply = replies.after(wording.get("dialogue.not.passed"), reply);
    }
    return QuestionLength.exceeds(typed)
        ? replies.after(wording.get("dialogue.cut"), reply)
        : reply;
  }

  private static Choice choice(Offer offer) {
    return new Choice(offer.label(), offer.command());
  }

  /** Courtesies, and a yes or no that came late, are nothing to pass on. */
  private void remember(Inbound message, Question question, Answer answer) {
    if (!(answer instanceof Answer.SmallTalk) && commands.decision(question.text()).isEmpty()) {
      turns.add(
          message.address(),
          message.sender().id(),
          new Exchange(question.text(), answer.text(), answer.context().localities()));
    }
  }
}

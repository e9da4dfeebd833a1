package vn.tinhgon.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.command.TicketOpinions;
import vn.tinhgon.feedback.Noted;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.feedback.Rated;
import vn.tinhgon.feedback.Vote;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Votes;
import vn.tinhgon.message.Wording;

/**
 * Takes what people think of answers, by a button or a word, and why one is wrong. Leaves alone the
 * choices under an answer; what asks something is never taken for a reason.
 */
@Component
class Opinions {
  private static final int LONGEST_REASON = 500;

  /** With more words it is no mere courtesy. */
  private static final int MOST_WORDS = 5;

  private static final Pattern CODE = Pattern.compile("p\\s?\\d{3}[\\s-]?\\d{4}");

  /** "Không còn đúng đâu" asks for no place. */
  private static final Pattern DENIES =
      Pattern.compile(
          "(?:.* )?(?:không|khong|ko|chưa|chua|chẳng|chang) (?:.* )?(?:đâu|dau)(?: ạ| a)?");

  private static final char UP = '+';
  private static final char DOWN = '-';

  private final Questions questions;
  private final TicketOpinions office;
  private final AnswerEngine engine;
  private final Wording wording;

  Opinions(Questions questions, TicketOpinions office, AnswerEngine engine, Wording wording) {
    this.questions = questions;
    this.office = office;
    this.engine = engine;
    this.wording = wording;
  }

  /**
   * Notes a question and what came of it; returns by what its asker may say whether that is right.
   * In a group nobody votes: others' presses would each be answered.
   *
   * @param chosen whether it was one of the choices that were open
   */
  Votes note(Inbound message, Question question, Classified told, boolean chosen) {
    if (!(told.answer() instanceof Answer.Found) && asksNothing(question.text())) {
      return Votes.NONE;
    }
    Address at = message.address();
    String person = message.sender().id();
    Optional<Long> back = chosen ? questions.askedBack(at, person) : Optional.empty();
    Optional<Noted> noted = Asked.noted(question.text(), told, back.orElse(null));
    if (noted.isEmpty()) {
      return Votes.NONE;
    }
    if (!message.privately()) {
      questions.note(at.channel(), noted.get());
      return Votes.NONE;
    }
    questions.ask(at, person);
    office.goOn(message);
    String token = questions.note(at, person, noted.get());
    boolean begins = question.context().equals(Context.NONE);
    return told.answer() instanceof Answer.Found ? votes(token, begins) : Votes.NONE;
  }

  /** A number, a yes or no, a vote that came too late, the code of a ticket. */
  private boolean asksNothing(String text) {
    String bare = bare(text);
    return bare.codePoints().noneMatch(Character::isLetter)
        || CODE.matcher(bare).matches()
        || yesOrNo(text);
  }

  /** Whether it says no more than yes, no, right or wrong: a part of many a sentence. */
  boolean yesOrNo(String text) {
    String bare = bare(text);
    return List.of("feedback.words.up", "feedback.words.down", "feedback.words.none").stream()
        .anyMatch(key -> words(key).contains(bare));
  }

  /** Where there are only words, they are told once in a conversation. */
  private Votes votes(String token, boolean begins) {
    return new Votes(
        List.of(
            new Button(wording.get("feedback.up"), token + UP),
            new Button(wording.get("feedback.down"), token + DOWN)),
        begins ? wording.get("feedback.by.word") : "");
  }

  /** What is said to a press on one of those; empty if it is none, or somebody else's. */
  Optional<Reply> pressed(Inbound message, String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    char end = token.charAt(token.length() - 1);
    if (end != UP && end != DOWN) {
      return Optional.empty();
    }
    return questions
        .of(message.address(), message.sender().id(), token.substring(0, token.length() - 1))
        .map(answer -> vote(message, answer, end == UP ? Vote.UP : Vote.DOWN));
  }

  /** What is said to words that vote on the last answer, or say why one is wrong. */
  Optional<Reply> said(Inbound message, String text) {
    if (!message.privately() || message.sender().origin() != Origin.TYPED) {
      return Optional.empty();
    }
    Address at = message.address();
    String person = message.sender().id();
    Optional<Vote> vote = word(text);
    if (vote.isPresent()) {
      return office
          .voted(message, vote.get() == Vote.UP, questions.lastAsked(at, person))
          .map(said -> Reply.of(said.text()))
          .or(() -> questions.last(at, person).map(answer -> vote(message, answer, vote.get())))
          .or(() ->
              vote.filter(Vote.DOWN::equals).map(_ -> Reply.of(wording.get("feedback.nothing"))));
    }
    if (office.asksWhy(message) && isReason(text)) {
      return office.explained(message, reason(text)).map(said -> Reply.of(said.text()));
    }
    return questions
        .unexplained(at, person)
        .filter(_ -> isReason(text))
        .map(answer -> explain(answer, text));
  }

  private Reply vote(Inbound message, Rated answer, Vote vote) {
    office.goOn(message);
    boolean again = answer.vote() == vote;
    questions.vote(answer, vote);
    if (vote == Vote.DOWN && !(again && answer.reasoned())) {
      return Reply.of(wording.get("feedback.why"));
    }
    String key =
        again ? "feedback.again" : answer.vote() == null ? "feedback.thanks" : "feedback.changed";
    return Reply.of(wording.get(key));
  }

  private Reply explain(Rated answer, String text) {
    String why = line(text);
    questions.explain(answer, why);
    return Reply.of(wording.get("feedback.reason.kept", why));
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(LONGEST_REASON, line.length()));
  }

  /** Without the words that say that it is one. */
  private String reason(String text) {
    String line = Normalizer.normalize(line(text), Normalizer.Form.NFC);
    return words("feedback.words.because").stream()
        .filter(word -> plain(line).startsWith(word))
        .findFirst()
        .map(word -> line.substring(word.length()).replaceFirst("^[\\s:]+", ""))
        .filter(rest -> !rest.isEmpty())
        .orElse(line);
  }

  private Optional<Vote> word(String text) {
    String word = bare(text);
    if (words("feedback.words.up").contains(word)) {
      return Optional.of(Vote.UP);
    }
    return words("feedback.words.down").contains(word) ? Optional.of(Vote.DOWN) : Optional.empty();
  }

  private List<String> words(String key) {
    return List.of(wording.get(key).split(",", -1));
  }

  /** Without the colour of a hand, and the signs at the end. */
  private static String bare(String text) {
    return plain(text)
        .replaceAll("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]", "")
        .replaceAll("[\\s.,;!…]+$", "");
  }

  /** Whatever it says, but a courtesy or a question; who begins with "lý do" means it. */
  private boolean isReason(String text) {
    String plain = plain(text);
    if (words("feedback.words.because").stream()
        .anyMatch(word -> plain.startsWith(word + " ") || plain.startsWith(word + ":"))) {
      return true;
    }
    if (plain.endsWith("?") || asksNothing(text) || isCourtesy(plain)) {
      return false;
    }
    return says("feedback.words.rather", plain)
        || DENIES.matcher(bare(text)).matches()
        || !asks(text, plain);
  }

  private boolean asks(String text, String plain) {
    return says("feedback.words.asking", plain)
        || words("feedback.words.asking.last").stream()
            .anyMatch(last -> bare(text).endsWith(' ' + last))
        || engine.essence(text, List.of()).asks();
  }

  private boolean isCourtesy(String plain) {
    if (words("feedback.words.polite.alone").contains(plain.replaceAll("\\p{Punct}+$", ""))) {
      return true;
    }
    return plain.split("\\s+", -1).length <= MOST_WORDS
        && words("feedback.words.polite.not").stream().noneMatch(plain::startsWith)
        && words("feedback.words.polite").stream()
            .anyMatch(word -> (plain + ' ').matches(Pattern.quote(word) + "[\\s\\p{Punct}].*"));
  }

  private boolean says(String key, String plain) {
    String padded = ' ' + plain.replaceAll("\\p{Punct}+", " ").replaceAll("\\s+", " ") + ' ';
    return words(key).stream().anyMatch(word -> padded.contains(' ' + word + ' '));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}

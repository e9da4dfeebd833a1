package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** The engine on the shipped knowledge, made once for all tests. */
public final class Shipped {
  /** A day after the end of the districts. */
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  static final KnowledgeFolder FOLDER = KnowledgeFolder.read(Path.of("faq"));

  public static final AnswerEngine ENGINE = new AnswerEngine(FOLDER, new Wording());

  static final Snapshot SNAPSHOT =
      new Snapshot(
          FOLDER.current(), new RegisterReader(FOLDER.current().registry()), new Wording());

  private Shipped() {}

  /** An engine on other knowledge. */
  static AnswerEngine engine(Knowledge other) {
    return new AnswerEngine(
        new KnowledgeSource() {
          @Override
          public long revision() {
            return other.revision();
          }

          @Override
          public Knowledge current() {
            return other;
          }
        },
        new Wording());
  }

  /** The answer to the last of these turns of one conversation. */
  public static Answer answer(String... turns) {
    return answer(TODAY, turns);
  }

  static Answer answer(LocalDate asOf, String... turns) {
    Context context = Context.NONE;
    Answer last = null;
    for (String turn : turns) {
      last = ENGINE.answer(new Question(turn, context, asOf));
      context = last.context();
    }
    return last;
  }

  /** The text of that answer. */
  static String said(String... turns) {
    return answer(turns).text();
  }

  /** That answer, which must be one. */
  static Answer.Found found(String... turns) {
    assertThat(answer(turns)).isInstanceOf(Answer.Found.class);
    return (Answer.Found) answer(turns);
  }

  /** What is asked back, which it must be. */
  static Answer.Ambiguous ambiguous(String question) {
    assertThat(answer(question)).isInstanceOf(Answer.Ambiguous.class);
    return (Answer.Ambiguous) answer(question);
  }

  /** What choosing the first choice so labelled says. */
  static String choice(Answer.Ambiguous ambiguous, String label) {
    return ambiguous.choices().stream()
        .filter(choice -> choice.label().contains(label))
        .findFirst()
        .orElseThrow()
        .text();
  }
}

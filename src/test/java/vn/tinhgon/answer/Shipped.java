package vn.tinhgon.answer;

import java.nio.file.Path;
import java.time.LocalDate;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.message.Wording;

/** The engine on the shipped knowledge, made once for all tests. */
public final class Shipped {
  /** A day after the end of the districts. */
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  static final KnowledgeFolder FOLDER = KnowledgeFolder.read(Path.of("faq"));

  public static final AnswerEngine ENGINE = new AnswerEngine(FOLDER, new Wording());

  static final Snapshot SNAPSHOT = new Snapshot(FOLDER.current(), new Wording());

  private Shipped() {}

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
}

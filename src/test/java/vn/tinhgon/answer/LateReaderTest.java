package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** For one number of the store, and for no other, an earlier reading of it will do. */
class LateReaderTest {
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";

  private final Knowledge whole = KnowledgeFolder.read(Path.of("faq")).current();
  private final Changing store = new Changing();
  private final AnswerEngine engine = new AnswerEngine(store, new Wording());

  @Test
  void lagsOnlyWhereItMayAndUntilItHasCaughtUp() {
    store.number = 1;
    assertThat(answer()).isNotInstanceOf(Answer.Found.class);
    engine.mayLag(2);

    store.number = 2;
    store.now = whole;
    assertThat(answer()).isNotInstanceOf(Answer.Found.class);
    engine.catchUp();
    assertThat(answer()).isInstanceOf(Answer.Found.class);

    engine.mayLag(3);
    store.number = 3;
    store.now = Changing.EMPTY;
    assertThat(answer()).isInstanceOf(Answer.Found.class);
    store.number = 4;
    assertThat(answer()).isNotInstanceOf(Answer.Found.class);
  }

  private Answer answer() {
    return engine.answer(new Question(QUESTION, Context.NONE, LocalDate.of(2026, 11, 22)));
  }

  /** A store that the test changes. */
  private static final class Changing implements KnowledgeSource {
    private static final Knowledge EMPTY = Knowledge.EMPTY;
    private long number;
    private Knowledge now = EMPTY;

    @Override
    public long revision() {
      return number;
    }

    @Override
    public Knowledge current() {
      return new Knowledge(number, now.entries(), now.registry(), now.standing());
    }
  }
}

package vn.tinhgon.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionWordsTest {
  private static final double ASKING = 0.25;
  private final QuestionWords words = new QuestionWords("# a comment\nlà gì, gì , bao nhiêu\n\nvà");

  @Test
  void countsWordsThatOnlyAskForLess() {
    assertThat(weights("Thôn là gì", false)).containsExactly(1, ASKING, ASKING);
    assertThat(weights("bao nhiêu thôn và bản", false))
        .containsExactly(ASKING, ASKING, 1, ASKING, 1);
  }

  @Test
  void countsAPhraseOnlyAsAWhole() {
    assertThat(weights("bao gạo là bao", false)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void asksForMarksOnlyWhereThereAreAny() {
    assertThat(weights("thon la gi", true)).containsExactly(1, ASKING, ASKING);
    assertThat(weights("thôn la gi", false)).containsExactly(1, 1, 1);
    assertThat(weights("lá gì", false)).containsExactly(1, ASKING);
  }

  @Test
  void readsTheShippedList() {
    List<Word> question = Word.of("Thôn có bao nhiêu hộ?");

    assertThat(QuestionWords.SHIPPED.weights(question, false, ASKING))
        .containsExactly(1, ASKING, ASKING, ASKING, 1);
    assertThat(QuestionWords.SHIPPED.weights(List.of(), false, ASKING)).isEmpty();
  }

  private double[] weights(String question, boolean plain) {
    return words.weights(Word.of(question), plain, ASKING);
  }
}

package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why something was answered, for who mends the store. */
class ExplanationTest {
  @Test
  void explainsWhatItUnderstoodConsideredAndDecidedBy() {
    Explanation explained =
        Shipped.ENGINE.explain(
            new Question("Ba Chẽ giảm cho tôi hỏi mấy đầu mối?", Context.NONE, Shipped.TODAY));

    assertThat(explained.rule()).isEqualTo(Explanation.Rule.LIKENESS);
    assertThat(explained.words()).contains("#daumoi");
    assertThat(explained.recognised()).containsExactly("huyện Ba Chẽ");
    assertThat(explained.considered())
        .hasSizeBetween(1, 8)
        .extracting(Explanation.Considered::id)
        .contains("F40");
  }

  @ParameterizedTest
  @CsvSource({
    "xin chào, COURTESY",
    "huyện Củ Chi giảm mấy đầu mối, NOT_HELD",
    "Kết luận 05-KL/TU là văn bản nào?, OWN_WORDS",
    "Ai kiêm Chánh Thanh tra ở Đức Thọ, QUERY"
  })
  void saysWhichStepDecided(String asked, Explanation.Rule rule) {
    assertThat(Shipped.ENGINE.explain(new Question(asked, Context.NONE, Shipped.TODAY)).rule())
        .isEqualTo(rule);
  }

  /** A theme may speak of neither place, only of a commune in one of them. */
}

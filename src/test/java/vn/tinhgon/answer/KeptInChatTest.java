package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.InChat.entry;
import static vn.tinhgon.answer.InChat.holding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of one commune that ask the same of different things, as administrators write them. */
class KeptInChatTest {
  private static final AnswerEngine ENGINE =
      holding(
          entry("F64", "Câu lạc bộ bơi lội xã Thạch Bình họp khi nào?", "Họp sáng Chủ nhật."),
          entry("F66", "Câu lạc bộ cầu lông xã Thạch Bình họp khi nào?", "Họp trưa thứ Hai."),
          entry("F67", "Câu lạc bộ cờ tướng xã Thạch Bình họp khi nào?", "Họp tối thứ Tư."));

  @Test
  void answersTheOneThatIsMeant() {
    assertThat(answer("câu lạc bộ bơi lội xã Thạch Bình họp khi nào").text())
        .contains("Chủ nhật")
        .doesNotContain("thứ Hai");
    assertThat(answer("cau lac bo cau long xa thach binh hop khi nao").text())
        .contains("thứ Hai")
        .doesNotContain("Chủ nhật");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Câu lạc bộ bóng đá xã Thạch Bình họp khi nào?",
        "cau lac bo bong da xa thach binh hop khi nao",
        "Câu lạc bộ thơ xã Thạch Bình họp khi nào?",
        "cau lac bo tho xa thach binh hop khi nao",
        "CLB bóng chuyền xã Thạch Bình họp khi nào",
        // Read without their marks these are "vừa", "vậy", "về".
        "Câu lạc bộ cờ vua xã Thạch Bình họp khi nào?",
        "cau lac bo co vua xa thach binh hop khi nao",
        "Câu lạc bộ cờ vây xã Thạch Bình họp khi nào?",
        "Câu lạc bộ vẽ xã Thạch Bình họp khi nào?",
        // None of them is named.
        "Câu lạc bộ xã Thạch Bình họp khi nào?",
        "clb thach binh hop khi nao"
      })
  void answersNothingOfAnotherOfItsKind(String question) {
    assertThat(answer(question)).isNotInstanceOf(Answer.Found.class);
    assertThat(answer(question).text()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Câu lạc bộ bóng đá xã Thạch Bình họp khi nào?",
        "cau lac bo tho xa thach binh hop khi nao",
        "Câu lạc bộ cầu lông xã Thạch Hà họp khi nào?"
      })
  void answersNothingOfAnotherThoughItIsTheOnlyOne(String question) {
    AnswerEngine alone =
        holding(
            entry("F66", "Câu lạc bộ cầu lông xã Thạch Bình họp khi nào?", "Họp trưa thứ Hai."));
    assertThat(alone.answer(new Question(question, Context.NONE, Shipped.TODAY)))
        .isNotInstanceOf(Answer.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLB cầu lông xã Thạch Bình họp khi nào",
        "cho hỏi câu lạc bộ cầu lông ở Thạch Bình họp lúc nào ạ",
        "clb cau long thach binh hop luc nao vay",
        "cau lac bo cau long o xa thach binh hop khi nao",
        "Câu lạc bộ cầu lôgn xã Thạch Bình họp khi nào?",
        "Xã Thạch Bình: câu lạc bộ cầu lông họp khi nào?"
      })
  void answersInOtherWordsToo(String question) {
    assertThat(answer(question)).isInstanceOf(Answer.Found.class);
    assertThat(answer(question).text()).startsWith("Họp trưa thứ Hai");
  }

  private static Answer answer(String question) {
    return ENGINE.answer(new Question(question, Context.NONE, Shipped.TODAY));
  }
}

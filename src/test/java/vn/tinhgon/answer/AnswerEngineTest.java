package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.Shipped.answer;
import static vn.tinhgon.answer.Shipped.said;

import org.junit.jupiter.api.Test;

/** What the bot promises, asked of the shipped knowledge. */
class AnswerEngineTest {

  @Test
  void saysThatThePresentHolderOfAnOfficeIsNotKnown() {
    assertThat(said("Hiện nay ai là Bí thư Huyện ủy Đức Thọ?"))
        .contains("Võ Công Hàm")
        .contains("không nêu ai đang giữ chức vụ này vào lúc này");
    assertThat(answer("Ai là Bí thư Huyện ủy Đức Thọ trong cuộc họp 26/2?").text())
        .contains("Võ Công Hàm")
        .doesNotContain("vào lúc này");
  }
}

package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Wording;

/** What askers say of themselves is left out; names of places are not. */
class AskersWordsTest {
  private final AskersWords words = new AskersWords(new Wording());

  @Test
  void leavesPlacesWholeThatShareASyllableWithTheAsker() {
    String answer =
        words.answer(
            "Anh Đức đến UBND huyện Đức Thọ, tỉnh Hà Tĩnh; ông Nguyễn Văn Đức mang theo giấy tờ.",
            List.of("Tôi là Nguyễn Văn Đức, nộp hồ sơ ở đâu?"));

    assertThat(answer)
        .contains("huyện Đức Thọ", "tỉnh Hà Tĩnh")
        .doesNotContain("Văn Đức", "Anh Đức");
  }
}

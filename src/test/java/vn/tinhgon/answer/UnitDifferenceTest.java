package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How two units differ. */
class UnitDifferenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  @TempDir Path folder;
  private AnswerEngine engine;

  @BeforeEach
  void open() throws IOException {
    engine = UnitsHeld.engine(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thị trấn Đức Thọ và xã Đức Thọ khác gì nhau?",
        "thi tran duc tho va xa duc tho khac nhau the nao",
        "Thị trấn Đức Thọ khác gì xã Đức Thọ?",
        "Cho hỏi thị trấn Đức Thọ với xã Đức Thọ có phải là một không?"
      })
  void tellsWhenEachWasAndWhatBecameOfIt(String question) {
    assertThat(found(question))
        .startsWith(
            "Đây là hai đơn vị khác nhau:\n- thị trấn Đức Thọ, huyện Đức Thọ, tỉnh Hà Tĩnh (đến"
                + " 30/6/2025); nay thuộc xã Đức Thọ.\n- xã Đức Thọ, tỉnh Hà Tĩnh (từ 1/7/2025):"
                + " lập trên cơ sở thị trấn Đức Thọ, xã Tùng Ảnh, ")
        .contains("\nThị trấn Đức Thọ đã được nhập vào xã Đức Thọ.");
  }

  @Test
  void saysWhereTwoNamesAreOneUnit() {
    assertThat(
            found(
                "Xã Đồng Nắng, tỉnh Đồng Nai (từ 1/7/2025) và phường Đồng Nắng, thành phố Đồng Nai"
                    + " khác gì nhau?"))
        .startsWith(
            "Hai tên này chỉ cùng một đơn vị:\n- xã Đồng Nắng, tỉnh Đồng Nai (đến 29/4/2026)\n"
                + "- phường Đồng Nắng, thành phố Đồng Nai (từ 30/4/2026)");
  }

  @Test
  void asksBackWhichIsMeantAndUnderstandsTheChoice() {
    Answer back = answer("xa dong nang, huyen dong, tinh dong nai va xa cat khac gi nhau");

    assertThat(back).as(back.text()).isInstanceOf(Answer.Ambiguous.class);
    assertThat(((Answer.Ambiguous) back).choices())
        .isNotEmpty()
        .allSatisfy(
            choice -> assertThat(answer(choice.text())).isNotInstanceOf(Answer.NotFound.class));
  }

  @Test
  void leavesOtherDifferencesToTheStore() {
    for (String other :
        List.of(
            "19-NQ/TU và 19-NQ/TW khác nhau thế nào?",
            "Việc Dân vận kiêm UBMTTQ ở Đức Thọ và Can Lộc khác nhau chỗ nào?",
            "Kiểm tra và Thanh tra: mô hình ở Đức Thọ khác gì mô hình ở tỉnh Hà Tĩnh?",
            "Huyện Đức Thọ và huyện Can Lộc khác gì nhau về đầu mối?")) {
      assertThat(engine.explain(new Question(other, Context.NONE, TODAY)).rule())
          .as(other)
          .isNotEqualTo(Explanation.Rule.LINEAGE);
    }
  }

  private Answer answer(String text) {
    return engine.answer(new Question(text, Context.NONE, TODAY));
  }

  private String found(String text) {
    Answer answer = answer(text);
    assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
    return answer.text();
  }
}

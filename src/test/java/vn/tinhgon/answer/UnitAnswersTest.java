package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of made-up units, and of those in the articles. */
class UnitAnswersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  @TempDir Path folder;
  private AnswerEngine engine;

  @BeforeEach
  void open() throws IOException {
    engine = UnitsHeld.engine(folder);
  }

  @Test
  void saysWhatBecameOfAUnitSinceWhenAndByWhichDocument() {
    Answer.Found told =
        found("Phường Sông Mơ, Quận Bến Gió, Thành phố Lam Giang nay là đơn vị nào?");

    assertThat(told.text())
        .startsWith(
            "Phường Sông Mơ, quận Bến Gió, thành phố Lam Giang nay là phường Bến Gió, thành phố Lam"
                + " Giang.\nSắp xếp từ 1/7/2025, theo Nghị quyết 9001/NQ (khoản 1 Điều 1).")
        .endsWith("Thời điểm: tính đến 23/11/2026.");
    assertThat(told.citations()).extracting(Citation::document).containsExactly("9001/NQ");
  }

  @Test
  void tellsEveryPartOfADividedUnit() {
    assertThat(found("phường Núi Mơ (quận Bến Gió) nay thuộc phường nào").text())
        .contains("nay địa bàn thuộc 2 đơn vị:")
        .contains("\n- phường Bến Gió, thành phố Lam Giang (một phần)")
        .contains("\n- phường Mây Trắng, thành phố Lam Giang (một phần)");
  }

  @Test
  void tellsTheSecondHop() {
    assertThat(found("xã Đồng Nắng, huyện Đồng, tỉnh Đồng Nai bây giờ là xã nào?").text())
        .contains("nay là phường Đồng Nắng, thành phố Đồng Nai.")
        .contains(
            "Sau đó, từ 30/4/2026, xã Đồng Nắng, tỉnh Đồng Nai chuyển thành phường Đồng Nắng");
  }

  @Test
  void tellsWhatAUnitWasOnTheDayAskedAbout() {
    assertThat(found("xã Đồng Nắng, huyện Đồng, tỉnh Đồng Nai đến 31/12/2025 là xã nào?").text())
        .contains("nay là xã Đồng Nắng, tỉnh Đồng Nai.")
        .endsWith("tính đến 31/12/2025.");
    assertThat(found("xã Đồng Nắng, huyện Đồng, tỉnh Đồng Nai ngày 30/6/2025 là xã nào?").text())
        .startsWith("Vào ngày 30/6/2025, đơn vị này là xã Đồng Nắng, huyện Đồng");
    assertThat(answer("xã Đồng Nắng, huyện Đồng, tỉnh Đồng Nai năm 2010 là xã nào?"))
        .isInstanceOf(Answer.NotFound.class);
  }

  @Test
  void asksBackWhereMarksAreMissingAndUnderstandsTheChoice() {
    Answer back = answer("xa dong nang, huyen dong, tinh dong nai nay la xa nao");

    assertThat(back).isInstanceOf(Answer.Ambiguous.class);
    List<Choice> choices = ((Answer.Ambiguous) back).choices();
    assertThat(choices)
        .extracting(Choice::label)
        .containsExactlyInAnyOrder(
            "xã Đồng Nắng, huyện Đồng, tỉnh Đồng Nai (đến 30/6/2025)",
            "xã Đồng Nặng, huyện Đồng, tỉnh Đồng Nai (đến 30/6/2025)");
    assertThat(choices)
        .allSatisfy(choice -> assertThat(found(choice.text()).text()).contains("phường Đồng Nắng"));
  }

  @Test
  void saysOutOfWhichUnitsOneWasMade() {
    assertThat(found("Phường Mây Trắng được thành lập từ những đơn vị nào?").text())
        .startsWith("Phường Mây Trắng, thành phố Lam Giang được thành lập từ 1/7/2025")
        .contains("\n- xã Mây Trắng, huyện Mây, thành phố Lam Giang\n")
        .contains("\n- phường Núi Mơ, quận Bến Gió, thành phố Lam Giang (một phần)");
  }

  @Test
  void saysThatADistrictHasEndedAndWhatItsAreaBelongsToNow() {
    assertThat(found("Huyện Đức Thọ, tỉnh Hà Tĩnh nay gồm những xã nào?").text())
        .contains("hoạt động đến hết 30/6/2025; từ 1/7/2025 không còn cấp huyện")
        .contains("203/2025/QH15")
        .contains("\n- xã Đức Thọ, tỉnh Hà Tĩnh\n");
    assertThat(found("xã Minh Cầm, huyện Ba Chẽ nay là xã nào?").text())
        .contains("nay là xã Lương Minh, tỉnh Quảng Ninh")
        .contains("1199/NQ-UBTVQH15");
  }

  @Test
  void leavesOtherQuestionsToTheStore() {
    for (String other :
        List.of(
            "Cơ quan Tổ chức - Nội vụ Ba Chẽ được thành lập từ những cơ quan nào?",
            "Ban Tuyên giáo thị xã Kỳ Anh nay là cơ quan nào?",
            "Xã Không Đâu, huyện Không Đó nay là xã nào?",
            "lam gang là những đơn vị nào",
            // One letter from "hợp nhất vô quận nào".
            "Cam Lộ hợp nhất cơ quan nào?",
            "Huyện Đức Thọ giảm được bao nhiêu đầu mối?")) {
      assertThat(engine.explain(new Question(other, Context.NONE, TODAY)).rule())
          .as(other)
          .isNotEqualTo(Explanation.Rule.LINEAGE);
    }
  }

  private Answer answer(String text) {
    return engine.answer(new Question(text, Context.NONE, TODAY));
  }

  private Answer.Found found(String text) {
    Answer answer = answer(text);
    assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
    return (Answer.Found) answer;
  }
}

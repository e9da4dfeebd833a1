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

/** How many units lie in another, which ones, and by which document they were made. */
class UnitPartsTest {
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
        "Tỉnh Hà Tĩnh có bao nhiêu xã, phường?",
        "Hà Tĩnh sau sắp xếp còn bao nhiêu xã?",
        "ha tinh hien nay co may xa phuong",
        "có bao nhiêu xã ở tỉnh Hà Tĩnh"
      })
  void tellsTheNumberThatTheResolutionStates(String question) {
    assertThat(found(question))
        .startsWith(
            "Tỉnh Hà Tĩnh có 69 đơn vị hành chính cấp xã: 60 xã, 9 phường (từ 1/7/2025).\n"
                + "Theo Nghị quyết 1665/NQ-UBTVQH15.")
        .endsWith("Thời điểm: tính đến 23/11/2026.");
  }

  @Test
  void saysHowManyOfThemItCanName() {
    assertThat(found("Tỉnh Hà Tĩnh gồm những xã nào?"))
        .contains("có 69 đơn vị", "Kho tư liệu ghi tên 37 đơn vị trong số đó:\n- Xã: Can Lộc, ")
        .contains("\n- Phường: Hải Ninh, Hoành Sơn, Sông Trí, Vũng Áng\n");
  }

  @Test
  void countsThoseOfTodayWhereItHoldsAll() {
    assertThat(found("Thành phố Đồng Nai có bao nhiêu xã, phường?"))
        .startsWith(
            "Thành phố Đồng Nai có 2 đơn vị hành chính trực thuộc: 1 xã, 1 phường.\n"
                + "Tổng số theo Nghị quyết 9002/NQ; sau đó có đơn vị đã chuyển cấp.");
    assertThat(found("Tỉnh Đồng Nai đến 1/12/2025 có bao nhiêu xã?"))
        .startsWith("Tỉnh Đồng Nai có 2 đơn vị hành chính trực thuộc: 2 xã.\nTheo Nghị");
  }

  @Test
  void tellsOfADistrictAsItWasAndThatItHasEnded() {
    assertThat(found("Huyện Đức Thọ có bao nhiêu xã?"))
        .startsWith("Đến hết 30/6/2025, huyện Đức Thọ, tỉnh Hà Tĩnh có 16 đơn vị")
        .contains(": 15 xã, 1 thị trấn.", "từ 1/7/2025 không còn cấp huyện")
        .endsWith("Thời điểm: tính đến 30/6/2025.");
    assertThat(found("Đức Thọ trước đây có bao nhiêu xã?")).contains("15 xã, 1 thị trấn");
    assertThat(found("Huyện Đức Thọ đến 30/6/2025 gồm những xã nào?"))
        .contains("\n- Xã: An Dũng, Bùi La Nhân, ", "\n- Thị trấn: Đức Thọ");
    assertThat(found("Huyện Đức Thọ trước đây gồm những xã nào?"))
        .contains("\n- Xã: An Dũng, Bùi La Nhân, ");
  }

  @Test
  void tellsNoNumberThatIsNotStated() {
    Answer then = answer("Hà Tĩnh trước sáp nhập có bao nhiêu huyện?");
    assertThat(then).isInstanceOf(Answer.NotFound.class);
    assertThat(then.text()).contains("không nêu tỉnh Hà Tĩnh có bao nhiêu", "5 huyện, 1 thị xã");
    assertThat(answer("Tỉnh Quảng Bình có bao nhiêu xã?").text())
        .contains("không nêu tỉnh Quảng Bình", "Tỉnh Quảng Bình nay là tỉnh Quảng Trị.");
    assertThat(answer("Huyện Đức Thọ năm 2010 có bao nhiêu xã?"))
        .isInstanceOf(Answer.NotFound.class);
    assertThat(found("Tỉnh Hà Tĩnh có bao nhiêu huyện?"))
        .contains("Từ 1/7/2025 không còn cấp huyện.");
  }

  @Test
  void tellsOfACommuneOutOfWhichUnitsItWasMade() {
    assertThat(found("Xã Đức Thọ gồm những đơn vị nào?"))
        .startsWith("Xã Đức Thọ, tỉnh Hà Tĩnh được thành lập từ 1/7/2025")
        .contains("\n- xã Tùng Ảnh, huyện Đức Thọ, tỉnh Hà Tĩnh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xã Đức Thọ được thành lập theo nghị quyết nào?",
        "Nghị quyết nào thành lập xã Đức Thọ?",
        "xã Đức Thọ thành lập khi nào?"
      })
  void tellsSinceWhenAndByWhichDocument(String question) {
    assertThat(found(question))
        .startsWith("Xã Đức Thọ, tỉnh Hà Tĩnh được thành lập từ 1/7/2025, theo Nghị quyết 1665/NQ")
        .contains("1665/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội:");
  }

  @Test
  void tellsEveryDocumentOfAUnitAndOfAProvince() {
    assertThat(found("Xã Đồng Nắng, thành phố Đồng Nai được thành lập theo nghị quyết nào?"))
        .contains("xã Đồng Nắng, tỉnh Đồng Nai chuyển thành phường Đồng Nắng");
    assertThat(found("Nghị quyết nào sắp xếp đơn vị hành chính cấp xã của Quảng Ninh?"))
        .startsWith("Việc sắp xếp đơn vị hành chính cấp xã của tỉnh Quảng Ninh theo:\n- 1679/NQ")
        .contains("\n- 1199/NQ-UBTVQH15 ngày 28/9/2024");
  }

  @Test
  void leavesOtherCountsAndDocumentsToTheStore() {
    for (String other :
        List.of(
            "Đức Thọ có mấy xã, thị trấn mà bí thư làm luôn chủ tịch?",
            "Ba Chẽ sắp xếp bộ máy theo nghị quyết nào của tỉnh?",
            "Huyện Đức Thọ có bao nhiêu đầu mối?",
            "Đức Thọ có bao nhiêu thôn?",
            "Thị xã Kỳ Anh thực hiện nghị quyết nào?")) {
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

package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.InChat.entry;
import static vn.tinhgon.answer.InChat.holding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of another time, place or thing is not answered by what is worded alike. */
class OtherThingsTest {
  private static final AnswerEngine ENGINE =
      holding(
          entry(
              "F63",
              "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?",
              "Thư viện mở cửa 8 giờ.",
              "L-DT"),
          entry(
              "F65", "Bến xe Đức Thọ nằm ở đâu?", "Bến xe nằm ở khối 5, đường Quốc lộ 8A.", "L-DT"),
          entry(
              "F66",
              "Bảo tàng Đức Thọ mở cửa mấy giờ?",
              "Mở từ 7 giờ đến 17 giờ, trừ thứ Hai và ngày lễ.",
              "L-DT"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi chiều?",
        "thu vien huyen duc tho mo cua may gio buoi chieu",
        "Thư viện huyện Đức Thọ chủ nhật mở cửa không?",
        "Thư viện huyện Đức Thọ mở cửa thứ 7 không?",
        "Thư viện tỉnh mở cửa mấy giờ buổi sáng?",
        "Thư viện tỉnh Hà Tĩnh mở cửa mấy giờ buổi sáng?",
        "Bến xe tỉnh Hà Tĩnh nằm ở đâu?",
        "Bến xe huyện Ba Chẽ nằm ở đâu?",
        "Bảo tàng Đức Thọ chủ nhật mở cửa mấy giờ?",
        // What the store holds of these places says nothing of a house or an hour.
        "Bể bơi huyện Đức Thọ ở đâu?",
        "Bộ phận một cửa huyện Cam Lộ mở cửa mấy giờ?",
        "Nộp hồ sơ đất đai huyện Cam Lộ ở đâu?",
        "Công viên huyện Ba Chẽ ở đâu?",
        "Trạm y tế xã Lâm Trung Thủy ở đâu?",
        "Trạm y tế xã Lâm Trung Thủy có mấy bác sĩ?",
        "xa lam trung thuy nay ho so dat dai nop o dau",
        "Trưởng phòng Nội vụ huyện Đức Thọ tên là gì?"
      })
  void answersNothingOfAnother(String question) {
    assertThat(answer(question)).isNotInstanceOf(Answer.Found.class);
    assertThat(answer(question).text()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?",
        "buổi sáng thư viện huyện Đức Thọ mở cửa lúc mấy giờ",
        "thu vien huyen duc tho mo cua may gio buoi sang",
        "Thư viện huyện Đức Thọ mở cửa mấy giờ?"
      })
  void answersWhatItIsHeldFor(String question) {
    assertThat(answer(question).text()).startsWith("Thư viện mở cửa 8 giờ.");
  }

  @Test
  void tellsOfTheDaysThatItsAnswerNames() {
    assertThat(answer("Bảo tàng Đức Thọ thứ hai mở cửa mấy giờ?").text()).contains("trừ thứ Hai");
  }

  @Test
  void saysOfWhichPlaceItSpeaksWhereNoneWasNamed() {
    assertThat(answer("Bến xe nằm ở đâu?").text()).contains("Quốc lộ 8A", "huyện Đức Thọ");
    assertThat(answer("Bến xe Đức Thọ nằm ở đâu?").text()).doesNotContain("Nội dung này");
  }

  @Test
  void takesNoWordOfAnotherFieldForASlip() {
    assertThat(answer("Chế độ nghỉ thai sản của công chức là bao lâu?").text())
        .doesNotContain("riêng tư");
  }

  private static Answer answer(String question) {
    return ENGINE.answer(new Question(question, Context.NONE, Shipped.TODAY));
  }
}

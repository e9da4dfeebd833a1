package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.Shipped.answer;
import static vn.tinhgon.answer.Shipped.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not held, or not stated, is not answered from what stands beside it. */
class NothingBesideTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "xã Đồn Đạc trên Ba Chẽ, bí thư có kiêm chủ tịch xã không; xã Đồn Đạc",
        "PCT HĐND xã Minh Cầm tên gì?; không nêu tên",
        "Trung tâm Văn hóa - Truyền thông TX Kỳ Anh ra mắt ngày nào?; không ghi ngày",
        "trưởng ban tuyên giáo thị ủy kỳ anh đang kiêm giám đốc trung tâm tên gì; không nêu tên",
        "Ở Cam Lộ sáp nhập mấy thôn, mấy xã trong đợt vừa rồi?; chưa có thông tin"
      })
  void answersNothingFromWhatStandsBeside(String question, String said) {
    assertThat(answer(question)).isInstanceOf(Answer.NotFound.class);
    assertThat(said(question)).contains(said);
  }
}

package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnstatedTest {
  private final Reader reader = Shipped.SNAPSHOT.reader;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Giám đốc tên gì?|Bài không ghi ngày ra mắt và không nêu tên giám đốc.|true",
        "Trung tâm sau hợp nhất tên gì?|Bài không ghi ngày ra mắt và không nêu tên giám đốc.|false",
        "Huyện nào thực hiện?|Nguồn không nêu huyện nào thực hiện và số lượng.|true",
        "Mấy huyện thực hiện?|Nguồn không nêu huyện nào thực hiện và số lượng.|true",
        "Cơ quan nào hợp nhất?|Nguồn không nêu huyện nào thực hiện và số lượng.|false",
        "Xã nào sáp nhập thôn?|Bài không nêu tên các thôn và ngày sáp nhập.|false",
        "Thôn nào bị sáp nhập?|Bài không nêu tên các thôn và ngày sáp nhập.|true",
        "Kể tên 4 đơn vị|Nguồn không nêu tên 4 đơn vị.|true",
        "Là những chức danh gì, kể tên chức danh nào?|Nguồn không nêu 5 chức danh đó là những chức"
            + " danh nào.|true",
        "Giảm bao nhiêu thôn?|Bài không nêu tên các thôn và ngày sáp nhập.|false"
      })
  void isAskedOnlyByWhoAsksForJustThat(String question, String said, boolean asked) {
    assertThat(Unstated.asked(reader.typed(question), said)).isEqualTo(asked);
  }
}

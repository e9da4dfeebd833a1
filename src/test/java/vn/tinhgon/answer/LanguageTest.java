package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

class LanguageTest {
  private final Language language =
      new Language(
          Map.of(
              "Chủ nhiệm Ủy ban Kiểm tra", List.of("CN UBKT", "Chủ nhiệm Kiểm tra"),
              "Chánh Thanh tra", List.of("CTTr")));

  @ParameterizedTest
  @CsvSource({
    "KL số 05, kết luận số 5",
    "TT Tỉnh ủy, thường trực tỉnh ủy",
    "TT BDCT, trung tâm bồi dưỡng chính trị",
    "TT Bồi dưỡng chính trị, trung tâm bồi dưỡng chính trị",
    "PBT TT Thị ủy, phó bí thư thường trực thị ủy",
    "Đài TT-TH huyện, đài truyền thanh truyền hình huyện",
    "VH-TT và VHTT, văn hóa truyền thông và văn hóa thông tin",
    "CT UBND huyện, chủ tịch ubnd huyện",
    "CT gì, chức danh gì",
    "CT 05, ct 5",
    "KH số 21, kế hoạch số 21",
    "có TT nào, có tt nào",
    "sát nhập TDP, sáp nhập tổ dân phố",
    "CBCCVC bn người, cán bộ công chức viên chức bao nhiêu người"
  })
  void writesShortFormsOutByTheirNeighbours(String typed, String written) {
    assertThat(writtenOut(typed)).isEqualTo(written);
  }

  @Test
  void writesSomeOutOnlyInCapitals() {
    assertThat(writtenOut("Thường vụ TU và ThU, HU"))
        .isEqualTo("thường vụ tỉnh ủy và thị ủy huyện ủy");
    assertThat(writtenOut("thu ngân sách, tu bổ, hu")).isEqualTo("thu ngân sách tu bổ hu");
  }

  @Test
  void writesOutWhatTheRegisterAbbreviates() {
    assertThat(writtenOut("CN UBKT và CTTr")).isEqualTo("chủ nhiệm ubkt và chánh thanh tra");
  }

  @Test
  void leavesOtherFullNamesOfTheRegisterAlone() {
    assertThat(writtenOut("Chủ nhiệm Kiểm tra")).isEqualTo("chủ nhiệm kiểm tra");
  }

  @Test
  void takesDifferentWordingsForOneNotion() {
    assertThat(terms("Ủy ban Mặt trận Tổ quốc")).isEqualTo(terms("MTTQ")).containsExactly("#mttq");
    assertThat(terms("gộp lại")).isEqualTo(terms("sáp nhập")).containsExactly("#hopnhat");
    assertThat(terms("đồng thời làm")).isEqualTo(terms("kiêm")).containsExactly("#kiem");
  }

  /** Bodies of culture and of communication are two, alike as their names are. */
  @Test
  void keepsApartWhatOnlySoundsAlike() {
    assertThat(terms("Văn hóa thông tin")).isNotEqualTo(terms("Văn hóa - Truyền thông"));
    assertThat(terms("Ban công tác mặt trận")).isNotEqualTo(terms("Mặt trận"));
    assertThat(terms("Ủy ban Kiểm tra")).isNotEqualTo(terms("Thanh tra"));
  }

  @Test
  void dropsWhatAsksAndConnects() {
    assertThat(terms("Cho em hỏi ai đang là Trưởng thôn vậy ạ")).containsExactly("trưởng", "thôn");
  }

  private String writtenOut(String text) {
    return language.writtenOut(Spelling.tokens(text)).stream()
        .map(Token::exact)
        .collect(Collectors.joining(" "));
  }

  private List<String> terms(String text) {
    return language.terms(Spelling.tokens(text), Marks.LENIENT).stream().map(Term::exact).toList();
  }
}

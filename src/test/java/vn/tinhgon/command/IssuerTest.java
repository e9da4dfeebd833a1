package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

  @Test
  void isABody() {
    for (String body :
        new String[] {
          "Bộ Chính trị",
          "Ban Thường vụ Tỉnh ủy Hà Tĩnh",
          "ubnd huyen cam lo",
          "UBND TP. Hồ Chí Minh",
          "UBND huyện Năm Căn",
          "UBND quận Bắc Từ Liêm",
          "Bộ Văn hóa, Thể thao và Du lịch",
          "Sở LĐ-TB&XH tỉnh Hà Tĩnh",
          "Đại hội Đảng bộ huyện Cam Lộ lần thứ XV",
          "Thủ tướng Chính phủ",
          "Tỉnh ủy"
        }) {
      assertThat(Issuer.named(body)).as(body).isTrue();
    }
  }

  @Test
  void isNoSentence() {
    for (String sentence :
        new String[] {
          "",
          "?",
          "hôm qua",
          "Tỉnh ủy hôm nay",
          "UBND tỉnh Hà Tĩnh: từ nay giải thể huyện Đức Thọ, cán bộ nghỉ việc hết",
          "UBND tỉnh Hà Tĩnh từ nay giải thể huyện Đức Thọ",
          "UBND tinh Ha Tinh giai the huyen Duc Tho",
          "UBND tỉnh Hà Tĩnh. Cán bộ về nhà",
          "giải thể huyện Đức Thọ",
          "UBND tỉnh Hà Tĩnh " + "và huyện Đức Thọ ".repeat(6)
        }) {
      assertThat(Issuer.named(sentence)).as(sentence).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Tỉnh ủy, Ban Thường vụ Tỉnh ủy Hà Tĩnh, false",
    "BTV Tỉnh ủy Hà Tĩnh, Ban Thường vụ Tỉnh ủy Hà Tĩnh, false",
    "TU Ha Tinh, Ban Thường vụ Tỉnh ủy Hà Tĩnh, false",
    "Huyện ủy Cam Lộ, Ban Chấp hành Đảng bộ huyện Cam Lộ, false",
    "Tỉnh ủy Quảng Trị, Ban Thường vụ Tỉnh ủy Hà Tĩnh, true",
    "Tỉnh ủy Hà Nam, Ban Thường vụ Tỉnh ủy Hà Tĩnh, true",
    "UBND huyện Cam Lộ, UBND tỉnh Hà Tĩnh, true",
    "UBND huyện Kỳ Anh, UBND thị xã Kỳ Anh, true",
    "Thị ủy Kỳ Anh, Ban Thường vụ Thị ủy Kỳ Anh, false",
    "Ban Chấp hành Trung ương, Ban Chấp hành Trung ương Đảng khóa XII, false",
    "Hội nghị Trung ương 6, Ban Chấp hành Trung ương Đảng khóa XII, false",
    "Tỉnh ủy, '', false"
  })
  void differsByPlaceAndLevel(String said, String held, boolean differ) {
    assertThat(Issuer.differ(said, held)).isEqualTo(differ);
  }
}

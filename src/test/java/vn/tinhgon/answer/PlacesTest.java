package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Spelling;

class PlacesTest {
  private final Places places = Shipped.SNAPSHOT.reader.places();

  @ParameterizedTest
  @CsvSource({
    "Đức Thọ, L-DT",
    "huyện Đức Thọ, L-DT",
    "H. Đức Thọ, L-DT",
    "duc tho, L-DT",
    "HUYỆN ĐỨC THỌ, L-DT",
    "Huyện ủy Đức Thọ, L-DT",
    "thị xã Kỳ Anh, L-KA",
    "TX Kỳ Anh, L-KA",
    "tx. ky anh, L-KA",
    "Thị ủy Kỳ Anh, L-KA",
    "thị trấn Hương Khê, L-HK",
    "tỉnh Hà Tĩnh, L-HT",
    "Tỉnh ủy Hà Tĩnh, L-HT",
    "P. Kỳ Long, L-KL",
    "xã Kỳ Nam, L-KN",
    "xã Minh Cầm, L-MC",
    "Ba Chẽ, L-BC",
    "ba che, L-BC",
    "cam lo, L-CL"
  })
  void knowsAPlaceWithAndWithoutItsType(String typed, String id) {
    assertThat(in(typed)).extracting(Places.Mention::id).containsExactly(id);
  }

  /** The type is part of the identity. */
  @ParameterizedTest
  @CsvSource({
    "huyện Kỳ Anh", "H. Kỳ Anh", "huyện Hương Khê", "huyện ủy Kỳ Anh", "xã Đức Thọ",
        "thị xã Ba Chẽ",
    "tỉnh Đức Thọ", "phường Kỳ Nam", "xã Kỳ Long", "thành phố Hà Tĩnh", "TP Hà Tĩnh", "xã Ba Chẽ"
  })
  void takesTheSameNameWithAnotherTypeForAnotherPlace(String typed) {
    assertThat(in(typed)).hasSize(1);
    assertThat(in(typed).getFirst().id()).isNull();
  }

  @Test
  void showsWhatItDoesNotHoldWithTheTypeSpoken() {
    assertThat(in("huyện kỳ anh").getFirst().name()).isEqualTo("huyện Kỳ Anh");
    assertThat(in("nghi xuan").getFirst().name()).isEqualTo("huyện Nghi Xuân");
    assertThat(in("thành phố Vinh").getFirst().name()).isEqualTo("thành phố Vinh");
    assertThat(in("thị xã Quảng Ninh").getFirst().name()).isEqualTo("thị xã Quảng Ninh");
  }

  @ParameterizedTest
  @CsvSource({
    "Nghi Xuân",
    "Quảng Ninh",
    "huyện Vũ Quang",
    "Hà Nội",
    "TP Hồ Chí Minh",
    "thị xã Hồng Lĩnh",
    "tien yen"
  })
  void noticesPlacesItDoesNotHold(String typed) {
    assertThat(in(typed)).extracting(Places.Mention::id).containsExactly((String) null);
  }

  @ParameterizedTest
  @CsvSource({
    "các xã Ba Chẽ, L-BC",
    "những xã Đức Thọ, L-DT",
    "4 xã Đức Thọ, L-DT",
    "mấy xã Cam Lộ, L-CL",
    "'4 xã, thị trấn Đức Thọ', L-DT",
    "đơn vị cấp xã Ba Chẽ, L-BC",
    "từng phường Kỳ Anh, L-KA"
  })
  void takesSeveralCommunesOfADistrictForTheDistrict(String typed, String id) {
    assertThat(in(typed)).extracting(Places.Mention::id).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "minh cảmm, ''",
    "hà tĩn, L-HT",
    "ha tinhh, L-HT",
    "mihn cầm, L-MC",
    "hương khe, L-HK",
    "huơn khê, L-HK",
    "thạhc hà, L-TH"
  })
  void forgivesOneSlipInALongerSyllable(String typed, String id) {
    assertThat(in(typed))
        .extracting(Places.Mention::id)
        .containsExactly(id.isEmpty() ? new String[0] : new String[] {id});
  }

  @ParameterizedTest
  @CsvSource({
    "Đức Thành",
    "kỳ thi",
    "ba người",
    "cầm cố",
    "anh hùng",
    "Thạch Đài",
    "hà mã",
    "can thiệp"
  })
  void seesNoPlaceWhereOnlyASyllableIsTheSame(String typed) {
    assertThat(in(typed)).isEmpty();
  }

  @Test
  void findsAllPlacesInOrderAndNoneTwice() {
    assertThat(in("Đức Thọ so với Kỳ Anh, Đức Thọ và Nghi Xuân"))
        .extracting(Places.Mention::name)
        .containsExactly("huyện Đức Thọ", "thị xã Kỳ Anh", "huyện Nghi Xuân");
  }

  @Test
  void saysWhereInTheTextAPlaceStands() {
    Places.Mention mention = in("ai ở thị xã Kỳ Anh kiêm").getFirst();

    assertThat(mention.from()).isEqualTo(2);
    assertThat(mention.to()).isEqualTo(6);
  }

  @Test
  void readsMarksStrictlyInOurOwnTexts() {
    assertThat(places.in(Spelling.tokens("ba che"), Marks.EXACT)).isEmpty();
    assertThat(places.in(Spelling.tokens("hà tĩn"), Marks.EXACT)).isEmpty();
    assertThat(places.in(Spelling.tokens("huyện Ba Chẽ"), Marks.EXACT)).hasSize(1);
  }

  @Test
  void knowsWhichPlaceLiesInWhich() {
    assertThat(places.within("L-MC", "L-BC")).isTrue();
    assertThat(places.within("L-KN", "L-HT")).isTrue();
    assertThat(places.within("L-KA", "L-KA")).isTrue();
    assertThat(places.within("L-HT", "L-KA")).isFalse();
    assertThat(places.within("L-BC", "L-HT")).isFalse();
    assertThat(places.within("L-0", "L-HT")).isFalse();
  }

  @Test
  void namesAPlaceWithItsType() {
    assertThat(places.shown("L-KA")).isEqualTo("thị xã Kỳ Anh");
  }

  private List<Places.Mention> in(String typed) {
    return places.in(Spelling.tokens(typed), Marks.LENIENT);
  }
}

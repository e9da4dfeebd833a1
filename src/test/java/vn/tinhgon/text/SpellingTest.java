package vn.tinhgon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void readsComposedAndDecomposedLettersAlike() {
    String typed = "Đảng ủy xã Minh Cầm, huyện Ba Chẽ";

    assertThat(Spelling.canonical(Normalizer.normalize(typed, Normalizer.Form.NFD)))
        .isEqualTo(Spelling.canonical(typed))
        .isEqualTo("đảng ủy xã minh cầm, huyện ba chẽ");
  }

  /** The build runs in Turkish, where I is not the capital of i. */
  @Test
  void readsCapitalsAlikeInAnyLanguageOfTheMachine() {
    assertThat(Spelling.canonical("TỈNH ỦY HÀ TĨNH KIÊM NHIỆM II"))
        .isEqualTo("tỉnh ủy hà tĩnh kiêm nhiệm ii");
  }

  @Test
  void putsTheToneWhereTheOldStyleHasIt() {
    assertThat(Spelling.canonical("hoà hoá hoả hoã hoạ khoẻ xoè thuỷ uý luỹ uỳnh uỵ"))
        .isEqualTo("hòa hóa hỏa hõa họa khỏe xòe thủy úy lũy uỳnh ụy");
  }

  @Test
  void leavesTheToneOfClosedSyllablesAndOfQu() {
    assertThat(Spelling.canonical("hoàn toàn hoạt ngoài quà quả"))
        .isEqualTo("hoàn toàn hoạt ngoài quà quả");
  }

  @Test
  void writesALoneYAsI() {
    assertThat(Spelling.canonical("kỹ lý mỹ tỷ hy sỹ quý Kỳ ký"))
        .isEqualTo("kĩ lí mĩ tỉ hi sĩ quí kì kí");
    assertThat(Spelling.canonical("yếu ý thủy tuyến ngày")).isEqualTo("yếu ý thủy tuyến ngày");
  }

  @Test
  void removesWhatCannotBeSeenAndWhatOnlyLooksAlike() {
    assertThat(Spelling.canonical("Ki\u200Bê\u2060m\uFEFF \u202Enh\u00ADiệm"))
        .isEqualTo("kiêm nhiệm");
    assertThat(Spelling.canonical("phu\u200B\u031Bo\u200C\u031B\u00AD\u0300ng"))
        .isEqualTo("phường");
    assertThat(Spelling.canonical("\u00D0ức Thọ, \u0189ức, \u00F0ức"))
        .isEqualTo("đức thọ, đức, đức");
    assertThat(Spelling.canonical("ＫＬ ０５\u00A0ﬁ")).isEqualTo("kl 05 fi");
  }

  @Test
  void takesAllMarksAway() {
    assertThat(Spelling.fold("đảng ủy xã nhất thể hóa được ưỡn ẵm"))
        .isEqualTo("dang uy xa nhat the hoa duoc uon am");
  }

  @Test
  void keepsFiguresWhole() {
    assertThat(words("4/8 đơn vị, 12,5% và 41.162 tấn; 100%; 13,5."))
        .containsExactly("4/8", "đơn", "vị", "12,5%", "và", "41.162", "tấn", "100%", "13,5");
  }

  @Test
  void dropsLeadingZerosOfNumbersAndDates() {
    assertThat(words("05-KL/TU ngày 03/10/2018, 08 thôn, 0,5 và 0 và 10"))
        .containsExactly(
            "5", "kl", "tu", "ngày", "3/10/2018", "8", "thôn", "0,5", "và", "0", "và", "10");
  }

  @Test
  void partsLettersFromDigitsAndSigns() {
    assertThat(words("KL05?NQ18-NQ/TW[a]\"b\"(c)…d"))
        .containsExactly("kl", "5", "nq", "18", "nq", "tw", "a", "b", "c", "d");
    assertThat(words("")).isEmpty();
    assertThat(words("😀 … !!! \u200B")).isEmpty();
  }

  @Test
  void noticesWhatIsWrittenLikeAnAbbreviation() {
    assertThat(capitals("Ban Thường vụ TU, ThU và txU gửi HU."))
        .containsExactly("tu", "thu", "txu", "hu");
    assertThat(capitals("KẾT LUẬN SỐ 05 CỦA TU")).isEmpty();
    assertThat(capitals("tu A")).isEmpty();
  }

  private static List<String> words(String text) {
    return Spelling.tokens(text).stream().map(Token::exact).toList();
  }

  private static List<String> capitals(String text) {
    return Spelling.tokens(text).stream().filter(Token::capitals).map(Token::exact).toList();
  }
}

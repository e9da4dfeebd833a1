package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

class VocabularyTest {
  private final Vocabulary vocabulary = new Vocabulary();

  VocabularyTest() {
    learn("Ủy ban Kiểm tra hợp nhất với Thanh tra", 6);
    learn("Bí thư Huyện ủy kiêm Chủ tịch", 6);
    learn("thu chi ngân sách", 2);
    learn("bị chia tách", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "nhat, nhatt",
    "nhat, nht",
    "nhat, nhta",
    "nhat, nhot",
    "kiem, kim",
    "tra, tar",
    "a, ab",
    "ab, a"
  })
  void countsOneLetterAddedDroppedChangedOrSwappedAsASlip(String a, String b) {
    assertThat(Vocabulary.oneSlip(a, b)).isTrue();
    assertThat(Vocabulary.oneSlip(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"nhat, nhat", "nhat, nh", "nhat, htan", "kiem, kemi", "abcd, badc", "a, bcd"})
  void countsNothingElseAsASlip(String a, String b) {
    assertThat(Vocabulary.oneSlip(a, b)).isFalse();
    assertThat(Vocabulary.oneSlip(b, a)).isFalse();
  }

  @Test
  void mendsAMistypedWordThatItsNeighboursVouchFor() {
    assertThat(mended("hợp nhta với")).isEqualTo("hợp nhat với");
    assertThat(mended("hợp nhấtt")).isEqualTo("hợp nhất");
    assertThat(mended("thnah tra")).isEqualTo("thanh tra");
  }

  @Test
  void leavesAWordThatMayBeOfAnotherField() {
    assertThat(mended("nhót ngân")).isEqualTo("nhót ngân");
    assertThat(mended("cháo thu")).isEqualTo("cháo thu");
    assertThat(mended("hợp zzzzz")).isEqualTo("hợp zzzzz");
  }

  @Test
  void leavesAWordRightlySpeltOfWhichOnlyOneNeighbourSpeaksForAnother() {
    learn("Bộ Nông nghiệp", 20);
    assertThat(mended("bộ bóng đá")).isEqualTo("bộ bóng đá");
    assertThat(mended("bộ bóng nghiệp")).isEqualTo("bộ nong nghiệp");
  }

  @Test
  void mendsWhatCannotBeAWordWithoutNeighboursToo() {
    assertThat(mended("nhta ngân")).isEqualTo("nhat ngân");
  }

  @Test
  void partsTwoWordsTypedAsOne() {
    assertThat(mended("hợpnhất với")).isEqualTo("hợp nhất với");
    assertThat(mended("thanhtra")).isEqualTo("thanh tra");
  }

  @Test
  void mendsNeitherNumbersNorTheShortestWords() {
    assertThat(mended("hợp 41 nhất tr")).isEqualTo("hợp 41 nhất tr");
  }

  @Test
  void dropsMarksThatMakeNoKnownWord() {
    assertThat(mended("hợp nhật với")).isEqualTo("hợp nhat với");
  }

  @Test
  void dropsMarksOfAKnownWordOnlyWhereOthersMakeACommonPair() {
    assertThat(mended("Ủy ban kiêm tra")).isEqualTo("ủy ban kiem tra");
    assertThat(mended("Bí thư kiêm Chủ tịch")).isEqualTo("bí thư kiêm chủ tịch");
    assertThat(mended("ngân bí")).isEqualTo("ngân bí");
  }

  /** "thế cấp phó?" is not about thể, although đoàn thể cấp huyện is often spoken of. */
  @Test
  void doesNotDoubtTheMarksOfAWordThatMayStandAnywhere() {
    learn("đoàn thể cấp huyện", 6);
    vocabulary.learnParticle(Token.of("thế"));

    assertThat(mended("thế cấp phó")).startsWith("thế ");
    assertThat(meant("the cap huyen").getFirst()).isEqualTo("thể");
  }

  @Test
  void leavesAWordAsMarkedThatStandsWell() {
    assertThat(mended("ủy ban kiểm tra")).isEqualTo("ủy ban kiểm tra");
    assertThat(mended("ai kiểm Chánh")).isEqualTo("ai kiểm chánh");
  }

  @Test
  void suggestsMarksByTheNeighbours() {
    assertThat(meant("bi thu huyen uy")).containsExactly("bí", "thư", "huyện", "ủy");
    assertThat(meant("kiem tra")).containsExactly("kiểm", "tra");
    assertThat(meant("thu chi ngan sach")).containsExactly("thu", "chi", "ngân", "sách");
  }

  @Test
  void suggestsNothingForWhatIsRareOrMarked() {
    assertThat(meant("bi chia")).containsExactly("", "");
    assertThat(meant("bí thư 13")).containsExactly("", "", "");
  }

  @Test
  void readsKeystrokes() {
    assertThat(mended("howpj nhaats vowis thanh tra")).isEqualTo("hợp nhất với thanh tra");
  }

  private void learn(String text, int times) {
    for (int i = 0; i < times; i++) {
      vocabulary.learn(Spelling.tokens(text));
    }
  }

  private String mended(String typed) {
    return vocabulary.mend(Spelling.tokens(typed)).stream()
        .map(Token::exact)
        .collect(Collectors.joining(" "));
  }

  private List<String> meant(String typed) {
    return vocabulary.mend(Spelling.tokens(typed)).stream().map(Token::meant).toList();
  }
}

package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

class PhrasesTest {
  private final Phrases<String> phrases = new Phrases<>();

  PhrasesTest() {
    phrases.add("ủy ban", "committee");
    phrases.add("Uỷ ban Mặt trận", "front");
    phrases.add("hội", "club");
    phrases.add("hỏi", "ask");
    phrases.add("hội", "later");
    phrases.add("", "nothing");
  }

  @Test
  void findsTheLongestThatBeginsThere() {
    assertThat(at("ủy ban mặt trận", 0)).contains("front");
    assertThat(at("ủy ban mặt nạ", 0)).contains("committee");
    assertThat(at("ủy", 0)).isEmpty();
    assertThat(at("của ủy ban", 0)).isEmpty();
    assertThat(at("của ủy ban", 1)).contains("committee");
  }

  @Test
  void saysHowManyWordsItTook() {
    assertThat(
            phrases
                .at(Spelling.tokens("ủy ban mặt trận xã"), 0, Marks.EXACT)
                .orElseThrow()
                .length())
        .isEqualTo(4);
  }

  @Test
  void fitsAWordTypedWithoutMarksOnlyWhenLenient() {
    assertThat(at("uy ban mat tran", 0, Marks.LENIENT)).contains("front");
    assertThat(at("uy ban mat tran", 0, Marks.EXACT)).isEmpty();
    assertThat(at("ủy ban mat trận", 0, Marks.LENIENT)).contains("front");
  }

  @Test
  void neverTakesOtherMarksForTheOnesTyped() {
    assertThat(at("hỏi", 0, Marks.LENIENT)).contains("ask");
    assertThat(at("hối", 0, Marks.LENIENT)).isEmpty();
  }

  @Test
  void takesTheMarksThatTheNeighboursSuggest() {
    assertThat(
            phrases
                .at(List.of(Token.of("hoi").meaning("hỏi")), 0, Marks.LENIENT)
                .orElseThrow()
                .value())
        .isEqualTo("ask");
    assertThat(
            phrases
                .at(List.of(Token.of("hoi").meaning("hội")), 0, Marks.LENIENT)
                .orElseThrow()
                .value())
        .isEqualTo("club");
    assertThat(phrases.at(List.of(Token.of("hoi").meaning("hồi")), 0, Marks.LENIENT)).isEmpty();
  }

  @Test
  void keepsWhatAPhraseStoodForFirst() {
    assertThat(at("hội", 0)).contains("club");
  }

  @Test
  void findsNothingBeyondTheEnd() {
    assertThat(at("", 0)).isEmpty();
    assertThat(at("hội", 1)).isEmpty();
  }

  private Optional<String> at(String text, int from) {
    return at(text, from, Marks.EXACT);
  }

  private Optional<String> at(String text, int from, Marks marks) {
    return phrases.at(Spelling.tokens(text), from, marks).map(Phrases.Hit::value);
  }
}

package vn.tinhgon.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.conversation.ChoiceWords.Open;

class ChoiceWordsTest {
  private static final List<Open> PLACES =
      List.of(
          new Open("a", "huyện Đức Thọ", true),
          new Open("b", "thị xã Kỳ Anh", true),
          new Open("c", "huyện Kỳ Anh", true));

  @ParameterizedTest
  @CsvSource({
    "2,2",
    "2.,2",
    "(2),2",
    "số 2,2",
    "So 2,2",
    "câu 3,3",
    "chọn số 1,1",
    "hai,2",
    "Thứ hai,2",
    "số bốn,4",
    "lựa chọn ba,3",
    "phương án 5,5"
  })
  void readsANumberHoweverItIsSaid(String typed, int number) {
    assertThat(ChoiceWords.number(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "2 3", "hai huyện", "số", "Ba Chẽ", "", "năm 2025", "điều 2"})
  void takesNothingElseForANumber(String typed) {
    assertThat(ChoiceWords.number(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Đức Thọ,a",
    "duc tho,a",
    "huyện đức thọ,a",
    "thị xã Kỳ Anh,b",
    "thị xã,b",
    "HUYỆN KỲ ANH,c"
  })
  void picksTheOneThatIsCalledSo(String typed, String token) {
    assertThat(ChoiceWords.named(typed, PLACES, false)).contains(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kỳ Anh", "huyện", "Hương Khê", "Đức", "c", "", "thọ đức"})
  void picksNoneWhereSeveralOrNoneAreMeant(String typed) {
    assertThat(ChoiceWords.named(typed, PLACES, false).filter(token -> !token.equals("a")))
        .isEmpty();
    if (!typed.equals("Đức")) {
      assertThat(ChoiceWords.named(typed, PLACES, false)).isEmpty();
    }
  }

  /** What one may ask next is a question of its own; a part of it is rather another question. */
  @Test
  void picksAQuestionThatMayComeNextOnlyByAllOfItsWords() {
    var next = List.of(new Open("n", "Đức Thọ giảm bao nhiêu đầu mối?", false));

    assertThat(ChoiceWords.named("Đức Thọ", next, false)).isEmpty();
    assertThat(ChoiceWords.named("duc tho giam bao nhieu dau moi", next, false)).contains("n");
  }

  /** "Không" is a part of many a question, and picks none of them. */
  @Test
  void picksByAllOfItsWordsWhereOnlyThoseCount() {
    assertThat(ChoiceWords.named("thị xã", PLACES, true)).isEmpty();
    assertThat(ChoiceWords.named("thi xa ky anh", PLACES, true)).contains("b");
  }
}

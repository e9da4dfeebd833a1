package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {
  private static final Context BEFORE =
      new Context(
          "Đức Thọ giảm bao nhiêu đầu mối?",
          "RS-DT-01",
          List.of("L-DT"),
          List.of("D-KL05"),
          List.of("PE-VCH"));

  private final Reader reader = Shipped.SNAPSHOT.reader;
  private final FollowUps followUps = Shipped.SNAPSHOT.followUps;

  @Test
  void takesThePlaceOverWhereNoneIsNamed() {
    assertThat(carried("giảm bao nhiêu cấp phó").places()).containsExactly("L-DT");
  }

  @Test
  void replacesOnlyThePlaceWhereAnotherIsNamed() {
    Reading carried = carried("còn Ba Chẽ?");

    assertThat(carried.places()).containsExactly("L-BC");
    assertThat(joined("còn Ba Chẽ?").terms())
        .extracting(Term::exact)
        .containsExactly("#giam", "#daumoi");
    assertThat(joined("còn Ba Chẽ?").places()).containsExactly("L-BC");
  }

  @Test
  void takesNoPlaceOverWhereAPlaceIsNamedThatIsNotHeld() {
    Reading carried = carried("còn Nghi Xuân?");

    assertThat(carried.places()).isEmpty();
    assertThat(carried.strangePlaces()).containsExactly("huyện Nghi Xuân");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nó ban hành ngày nào",
        "văn bản đó của ai",
        "kết luận này nói gì",
        "van ban do cua ai"
      })
  void takesTheDocumentOverWhereTheQuestionPointsAtIt(String typed) {
    assertThat(carried(typed).documents().getFirst().documents().getFirst().id())
        .isEqualTo("D-KL05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ông ấy nói gì", "người đó giữ chức gì", "dong chi do la ai"})
  void takesThePersonOverWhereTheQuestionPointsAtThem(String typed) {
    Reading carried = carried(typed);

    assertThat(carried.people()).containsExactly("PE-VCH");
    assertThat(carried.places()).isEmpty();
  }

  @Test
  void takesNeitherDocumentNorPersonOverUnasked() {
    assertThat(carried("giảm bao nhiêu cấp phó").documents()).isEmpty();
    assertThat(carried("giảm bao nhiêu cấp phó").people()).isEmpty();
    assertThat(carried("văn bản đó và KL 92 nói gì").documents())
        .extracting(DocumentMentions.Mention::spoken)
        .containsExactly("92-KL");
  }

  @ParameterizedTest
  @CsvSource({
    "còn Ba Chẽ?, true",
    "thế còn cấp phó, true",
    "vậy cấp phó, true",
    "nó ban hành ngày nào, true",
    "ông ấy là ai, true",
    "con ba che, true",
    "Ba Chẽ giảm bao nhiêu cấp phó và cấp trưởng, false",
    "Ai kiêm Chánh Thanh tra ở Đức Thọ, false"
  })
  void noticesWhetherAQuestionCanStandAlone(String typed, boolean leans) {
    assertThat(followUps.leans(reader.typed(typed), BEFORE)).isEqualTo(leans);
    assertThat(followUps.leans(reader.typed(typed), Context.NONE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "xong chưa?, true", "đã làm xong chưa, true", "khi nào?, true", "ai nói vậy?, true",
        "ở đâu, true",
    "còn Ba Chẽ?, false", "cấp phó thì sao, false", "năm 2019?, false", "KL 92 thì sao, false",
        "Võ Công Hàm?, false"
  })
  void noticesWhetherItOnlyAsksBackAboutTheLastAnswer(String typed, boolean asksBack) {
    assertThat(followUps.asksBack(reader.typed(typed), BEFORE)).isEqualTo(asksBack);
    assertThat(followUps.asksBack(reader.typed(typed), Context.NONE)).isFalse();
  }

  /** The type of a place is part of its identity. */
  @ParameterizedTest
  @CsvSource({
    "huyện chứ không phải thị xã, huyện Kỳ Anh",
    "huyện ấy mà, huyện Kỳ Anh",
    "huyen co, huyện Kỳ Anh",
    "thị xã thôi, ''",
    "thế còn phường?, phường Kỳ Anh",
    "còn Ba Chẽ, ''",
    "huyện giảm bao nhiêu thôn xóm, ''"
  })
  void takesAnotherTypeOfThePlaceForAnotherPlace(String typed, String other) {
    var before =
        new Context("Thị xã Kỳ Anh giảm mấy thôn?", "F43", List.of("L-KA"), List.of(), List.of());

    assertThat(followUps.otherType(reader.typed(typed), before).orElse("")).isEqualTo(other);
    assertThat(followUps.otherType(reader.typed(typed), Context.NONE)).isEmpty();
  }

  @Test
  void joinsTheQuestionWithTheOneBeforeAndReplacesEachOfItsWordsInTurn() {
    List<Reading> joined = followUps.joined(reader.typed("thế cấp phó?"), BEFORE);

    assertThat(joined)
        .extracting(r -> r.terms().stream().map(Term::exact).toList())
        .containsExactly(
            List.of("#giam", "#daumoi", "#phohoi"),
            List.of("#daumoi", "#phohoi"),
            List.of("#giam", "#phohoi"));
    assertThat(joined).allMatch(reading -> reading.asks(Ask.COUNT));
  }

  private Reading carried(String typed) {
    return followUps.carried(reader.typed(typed), BEFORE);
  }

  private Reading joined(String typed) {
    return followUps.joined(reader.typed(typed), BEFORE).getFirst();
  }
}

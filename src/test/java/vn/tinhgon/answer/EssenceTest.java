package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which questions count as one; each not told apart would give somebody a wrong answer. */
class EssenceTest {
  private static final AnswerEngine ENGINE = Shipped.ENGINE;

  private static boolean same(String one, String other) {
    return ENGINE.essence(one, List.of()).same(ENGINE.essence(other, List.of()));
  }

  @Test
  void knowsAQuestionInOtherWords() {
    String asked = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
    for (String other :
        List.of(
            asked,
            "thu vien huyen duc tho mo cua may gio buoi sang",
            "Buổi sáng thư viện ở huyện Đức Thọ mở cửa mấy giờ vậy?",
            "Cho hỏi thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng ạ",
            "THƯ VIỆN HUYỆN ĐỨC THỌ MỞ CỬA MẤY GIỜ BUỔI SÁNG???")) {
      assertThat(same(asked, other)).as(other).isTrue();
      assertThat(same(other, asked)).as(other).isTrue();
    }
  }

  @Test
  void tellsApartWhatIsNotTheSame() {
    String asked = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
    for (String other :
        List.of(
            "Thư viện huyện Cam Lộ mở cửa mấy giờ buổi sáng?",
            "Thư viện mở cửa mấy giờ buổi sáng?",
            "Thư viện huyện Đức Thọ đóng cửa mấy giờ buổi sáng?",
            "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi chiều?",
            "Thư viện huyện Đức Thọ không mở cửa mấy giờ buổi sáng?",
            "Bảo tàng huyện Đức Thọ mở cửa mấy giờ buổi sáng?",
            "Thư viện huyện Đức Thọ có mấy người?",
            "Thư viện huyện Đức Thọ",
            "Ai mở cửa thư viện huyện Đức Thọ buổi sáng?",
            "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng từ năm 2025?",
            "Thư viện huyện Đức Thọ và thư viện Cam Lộ mở cửa mấy giờ buổi sáng?")) {
      assertThat(same(asked, other)).as(other).isFalse();
    }
    assertThat(
            same(
                "Thư viện nhập vào bảo tàng huyện Đức Thọ từ bao giờ?",
                "Bảo tàng nhập vào thư viện huyện Đức Thọ từ bao giờ?"))
        .isFalse();
    assertThat(
            same(
                "Đức Thọ cho Cam Lộ mượn bao nhiêu xe tải?",
                "Cam Lộ cho Đức Thọ mượn bao nhiêu xe tải?"))
        .isFalse();
    assertThat(same("Đức Thọ có tăng lương không?", "Đức Thọ không tăng lương à?")).isFalse();
    assertThat(same("Đức Thọ bán đất cho ai?", "Đức Thọ ban đất cho ai?")).isFalse();
    assertThat(same("Kết luận 05 nói gì về xe công?", "Kết luận 06 nói gì về xe công?")).isFalse();
    assertThat(
            same("Ông Nguyễn Văn Sơn có nghỉ hưu không?", "Ông Nguyễn Văn Sâm có nghỉ hưu không?"))
        .isFalse();
  }

  @Test
  void knowsAQuestionWhoseTimeStandsElsewhere() {
    String asked = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
    for (String other :
        List.of(
            "Buổi sáng thư viện huyện Đức Thọ mở cửa mấy giờ?",
            "Buổi sáng mấy giờ thư viện huyện Đức Thọ mở cửa?",
            "Mấy giờ buổi sáng thư viện Đức Thọ mở cửa ạ?",
            "Lúc mấy giờ buổi sáng thư viện Đức Thọ mở cửa ạ?",
            "may gio buoi sang thu vien duc tho mo cua")) {
      assertThat(same(asked, other)).as(other).isTrue();
      assertThat(same(other, asked)).as(other).isTrue();
    }
    assertThat(
            same(
                "Ở Đức Thọ cuối tuần giá vé bể bơi là bao nhiêu?",
                "Giá vé bể bơi bao nhiêu cuối tuần ở Đức Thọ?"))
        .isTrue();
  }

  @Test
  void takesNoTimeInTheMiddleForOneAtTheEnds() {
    String asked = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
    for (String other :
        List.of(
            "Thư viện buổi sáng mấy giờ mở cửa, ở Đức Thọ?",
            "Ở Đức Thọ buổi sáng mở cửa thư viện mấy giờ?")) {
      assertThat(same(asked, other)).as(other).isFalse();
    }
    assertThat(same("Mấy giờ Đức Thọ cho thuê bể bơi?", "Đức Thọ cho thuê bể bơi mấy giờ?"))
        .isFalse();
  }

  @Test
  void neverTakesAnotherOrderForTheSameWhereItSaysSomethingElse() {
    String[][] twins = {
      {
        "Buổi sáng Đức Thọ mở cửa thư viện và đóng cửa bảo tàng buổi chiều?",
        "Buổi chiều Đức Thọ mở cửa thư viện và đóng cửa bảo tàng buổi sáng?"
      },
      {
        "Thư viện Đức Thọ buổi sáng mở cửa, buổi chiều đóng cửa mấy giờ?",
        "Thư viện Đức Thọ buổi chiều mở cửa, buổi sáng đóng cửa mấy giờ?"
      },
      {
        "Buổi sáng thư viện nhập vào bảo tàng Đức Thọ lúc mấy giờ?",
        "Bảo tàng nhập vào thư viện Đức Thọ lúc mấy giờ buổi sáng?"
      },
      {
        "Hiện nay trạm y tế Đức Thọ giao thiết bị cho trường học à?",
        "Trường học giao thiết bị cho trạm y tế Đức Thọ hiện nay à?"
      },
      {
        "Buổi sáng thư viện Đức Thọ mở cửa mấy giờ?",
        "Buổi sáng thư viện Đức Thọ không mở cửa mấy giờ?"
      },
      {
        "Không phải buổi sáng thư viện Đức Thọ mở cửa à?",
        "Thư viện Đức Thọ mở cửa không phải à buổi sáng?"
      },
      {
        "Thư viện Đức Thọ mở cửa buổi sáng từ mấy giờ?",
        "Thư viện Đức Thọ mở cửa buổi sáng mấy giờ?"
      },
      {
        "Cơ quan ở Đức Thọ lập năm 2016 giải thể khi nào?",
        "Cơ quan ở Đức Thọ lập khi nào giải thể năm 2016?"
      },
      {"Thư viện Đức Thọ mở cửa buổi sáng?", "Thư viện Đức Thọ mở cửa buổi chiều?"},
    };
    for (String[] pair : twins) {
      assertThat(same(pair[0], pair[1])).as(pair[1]).isFalse();
      assertThat(same(pair[1], pair[0])).as(pair[0]).isFalse();
    }
  }

  @Test
  void comparesNothingThatLeansOnWhatWasSaidBefore() {
    for (String thin : List.of("Bao giờ xong?", "Còn ở đó thì sao?", "Vì sao vậy", "", "😀", "?")) {
      assertThat(same(thin, thin)).as(thin).isFalse();
    }
  }

  @Test
  void takesAPlaceFromTheConversationOnlyWhereNoneIsNamed() {
    String bare = "Nhà văn hóa mở cửa mấy giờ?";
    List<String> ducTho = ENGINE.essence("huyện Đức Thọ", List.of()).places();
    assertThat(ducTho).hasSize(1);
    Essence there = ENGINE.essence(bare, ducTho);

    assertThat(there.places()).isEqualTo(ducTho);
    assertThat(there.leans()).isTrue();
    assertThat(ENGINE.essence("Nhà văn hóa Đức Thọ mở cửa mấy giờ?", ducTho).leans()).isFalse();
    assertThat(there.same(ENGINE.essence(bare, List.of()))).isFalse();
  }
}

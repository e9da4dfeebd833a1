package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.Shipped.ambiguous;
import static vn.tinhgon.answer.Shipped.answer;
import static vn.tinhgon.answer.Shipped.choice;
import static vn.tinhgon.answer.Shipped.said;

import org.junit.jupiter.api.Test;

/** How one question leads to the next, asked of the shipped knowledge. */
class ConversationTest {
  @Test
  void asksBackWhichOfTwinDocumentsIsMeant() {
    Answer.Ambiguous ambiguous = ambiguous("Nghị quyết 19 ban hành ngày nào?");

    assertThat(ambiguous.choices())
        .extracting(Choice::label)
        .anyMatch(l -> l.contains("19-NQ/TU"))
        .anyMatch(l -> l.contains("19-NQ/TW"));
    assertThat(said(choice(ambiguous, "19-NQ/TU"))).contains("3/3/2015");
    assertThat(said(choice(ambiguous, "19-NQ/TW"))).contains("không nêu ngày ban hành");
  }

  @Test
  void takesThePlaceForSayingWhichOfTwinDocumentsIsMeant() {
    assertThat(said("Nghị quyết 19 ở Ba Chẽ ban hành ngày nào?"))
        .contains("19-NQ/TU")
        .contains("3/3/2015");
  }

  @Test
  void asksBackWhichPlaceIsMeant() {
    Answer.Ambiguous ambiguous = ambiguous("Ai là bí thư xã?");

    assertThat(ambiguous.choices()).hasSizeBetween(2, 6);
    assertThat(said(choice(ambiguous, "Minh Cầm"))).contains("Bàn Văn Ba");
  }

  @Test
  void goesOnWithAnotherPlace() {
    assertThat(said("Đức Thọ giảm bao nhiêu đầu mối?", "còn Ba Chẽ?"))
        .contains("Ba Chẽ")
        .contains("8 cơ quan");
    assertThat(answer("Đức Thọ giảm bao nhiêu đầu mối?", "còn Nghi Xuân?"))
        .isInstanceOf(Answer.NotFound.class);
    assertThat(said("Đức Thọ giảm bao nhiêu đầu mối?", "còn Nghi Xuân?", "thế Ba Chẽ?"))
        .contains("8 cơ quan");
  }

  /** Who is asked which place is meant may type it. */
  @Test
  void goesOnWithThePlaceThatItAskedFor() {
    assertThat(said("Ai là bí thư xã?", "Minh Cầm")).contains("Bàn Văn Ba");
    assertThat(said("Ai là bí thư xã?", "xã Minh Cầm ạ")).contains("Bàn Văn Ba");
  }

  @Test
  void goesOnWithThePlaceNamedBefore() {
    assertThat(said("Ba Chẽ giảm bao nhiêu đầu mối?", "thế còn cấp phó?"))
        .contains("Ba Chẽ")
        .contains("12 cấp phó");
  }

  @Test
  void takesAnotherTypeForAnotherPlace() {
    assertThat(answer("Thị xã Kỳ Anh giảm bao nhiêu thôn?", "huyện chứ không phải thị xã"))
        .isInstanceOf(Answer.NotFound.class)
        .extracting(Answer::text)
        .asString()
        .contains("huyện Kỳ Anh");
  }

  @Test
  void saysAgainHowFarTheLastAnswerHasCome() {
    assertThat(said("Ai kiêm Chánh Thanh tra ở Đức Thọ?", "xong chưa?"))
        .contains("dự kiến")
        .doesNotContain("đã kiêm");
  }

  @Test
  void knowsWhichDocumentIsSpokenOf() {
    assertThat(said("Kết luận 05 của ai?", "nó ban hành ngày nào?")).contains("29/6/2016");
    assertThat(said("Kết luận 13-KL/HU của cơ quan nào?", "văn bản đó ban hành ngày nào?"))
        .contains("27/12/2016");
  }

  @Test
  void forgetsNothingOverANo() {
    assertThat(
            said(
                "Ba Chẽ giảm bao nhiêu đầu mối?",
                "lương bí thư bao nhiêu?",
                "thế còn cấp phó giảm bao nhiêu?"))
        .contains("12 cấp phó");
  }

  @Test
  void takesFourDigitsForAYearAndNotForTheNumberOfADocument() {
    assertThat(said("Cam Lộ lấy chủ đề gì cho năm 2016?", "Thế năm 2017?", "Còn năm 2018?"))
        .contains("Hướng về cơ sở");
  }

  @Test
  void goesOnToTheFigureBesideTheOneTold() {
    assertThat(
            said(
                "Đến năm 2025 thị xã Kỳ Anh giảm bao nhiêu cán bộ, công chức, viên chức?",
                "con khong chuyen trach thi sao"))
        .contains("450 cán bộ không chuyên trách");
    assertThat(said("Phường nào làm mẫu ở thị xã Kỳ Anh?", "còn phường còn lại thì sao?"))
        .contains("11 xã, phường còn lại");
  }

  @Test
  void staysWithThePersonWhosePostsWereListed() {
    assertThat(said("Võ Công Hàm công tác ở đâu?", "ông ấy là bí thư hay chủ tịch"))
        .contains("Võ Công Hàm");
  }

  @Test
  void saysAgainWhatTheLastAnswerTellsBeside() {
    assertThat(said("Năm 2017 kinh tế Cam Lộ tăng trưởng bao nhiêu?", "Kế hoạch là mấy?"))
        .contains("12%");
    assertThat(
            said(
                "Trung tâm Văn hóa - Truyền thông thị xã Kỳ Anh do những đơn vị nào nhập lại?",
                "thế đã ra mắt chưa hay vẫn nằm trên giấy?"))
        .contains("đã ra mắt");
  }

  @Test
  void saysAgainHowFarItHasComeInWhateverWordsThatIsAsked() {
    assertThat(
            said(
                "Kỳ Anh có nhập Ban Tuyên giáo với Ban Dân vận không?",
                "vậy là làm xong chưa hay mới tính thôi?"))
        .contains("dự kiến");
  }

  @Test
  void leavesThePlaceBeforeForAFigureOfAnother() {
    assertThat(said("Đức Thọ giảm được mấy đầu mối?", "thôi hỏi cái khác nha, 103/103 là số gì?"))
        .contains("Cam Lộ");
  }
}

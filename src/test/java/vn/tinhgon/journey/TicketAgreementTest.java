package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.TextPhone;

/** What words mean while a question waits to be passed on, and which question is. */
class TicketAgreementTest extends TicketRoom {
  private static final String POOL = "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?";

  private void shown(String question) {
    dung.says(question);
    assertThat(dung.says("chuyển")).contains("Anh/chị đồng ý chuyển?");
  }

  @Test
  void takesAYesInWordsForAgreement() {
    for (String yes :
        List.of(
            "đồng ý",
            "dong y",
            "Đồng ý chuyển",
            "có",
            "được",
            "chuyển đi",
            "1.",
            "số 1",
            "ok",
            "Dạ được",
            "vâng được ạ",
            "dạ em đồng ý nhé",
            "ừ chuyển giúp em với ạ",
            "Vâng.")) {
      shown("Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?");
      assertThat(dung.says(yes)).as(yes).contains("Mã phiếu: P");
    }
    assertThat(office.count("ticket_asker")).isOne();
  }

  @Test
  void takesANoInWordsForNoAndShowsItsWordsToNobody() {
    for (String no : List.of("không", "thôi", "Không chuyển", "dạ không ạ", "dạ thôi", "2")) {
      shown(QUESTION);
      assertThat(dung.says(no)).as(no).isEqualTo("Chưa chuyển câu hỏi.");
    }
    assertThat(office.count("ticket")).isZero();
    assertThat(admin.says("/thongke")).doesNotContain("Thư viện");
  }

  @Test
  void saysThatNothingWasPassedOnWhereSomethingElseIsSaid() {
    shown(QUESTION);

    assertThat(dung.says("Ai kiêm Chánh Thanh tra ở Đức Thọ?"))
        .startsWith("Câu hỏi trước chưa được chuyển.")
        .contains("Đức Thọ");
    assertThat(dung.says("đồng ý")).doesNotContain("Mã phiếu");
    assertThat(dung.says("/chuyen")).doesNotContain("Câu hỏi: đồng ý");
  }

  @Test
  void passesOnNoCourtesyButTheWordsBehindTheCommand() {
    dung.says("ok cảm ơn nhé");
    dung.says("xin chào");
    assertThat(dung.says("/chuyen")).startsWith("Chưa có câu hỏi nào");
    assertThat(dung.says("/chuyen xin chào")).startsWith("Chưa có câu hỏi nào");

    assertThat(dung.says("/chuyen " + POOL)).contains("Câu hỏi: " + POOL);
    assertThat(dung.says("đồng ý")).contains("Mã phiếu: P");
  }

  @Test
  void understandsTheWishAndTheCodeWithoutASlash() {
    String code = askedInWords(QUESTION);

    assertThat(dung.says("chuyển câu hỏi")).contains("Câu hỏi: " + QUESTION);
    dung.says("không");
    assertThat(dung.says("gửi câu hỏi cho người phụ trách")).contains("Câu hỏi: " + QUESTION);
    dung.says("không");
    assertThat(dung.says(code)).contains("/tracuu " + code);
    assertThat(dung.says("tra cứu " + code)).contains("/tracuu " + code);
  }

  @Test
  void understandsTheWishWhomeverItIsFor() {
    dung.says(QUESTION);
    for (String wish :
        List.of(
            "chuyển câu hỏi cho cán bộ",
            "tôi muốn gửi câu hỏi đến cơ quan",
            "chuyển câu hỏi cho lãnh đạo",
            "muốn chuyển câu hỏi",
            "em nhờ chuyển giúp em câu hỏi này lên huyện với ạ",
            "có thể chuyển câu hỏi cho cán bộ được không ạ?",
            "gui cau hoi cho can bo",
            "chuyển cho cán bộ phụ trách",
            "gửi đến lãnh đạo giúp tôi")) {
      assertThat(dung.says(wish)).as(wish).contains("Câu hỏi: " + QUESTION);
      dung.says("không");
    }
    assertThat(dung.says("Gửi câu hỏi đến cơ quan: " + POOL)).contains("Câu hỏi: " + POOL);
  }

  @Test
  void answersWhatOnlyBeginsLikeTheWish() {
    dung.says(QUESTION);
    for (String asked :
        List.of(
            "Chuyển cán bộ xã sang huyện khác thế nào?",
            "Gửi câu hỏi chất vấn đến đại biểu trước mấy ngày?",
            "Chuyển cho cán bộ phụ cấp gì?",
            "chuyển câu hỏi đó cho ai trả lời ở Đức Thọ?")) {
      assertThat(dung.says(asked)).as(asked).doesNotContain("Anh/chị đồng ý chuyển?");
    }
  }

  @Test
  void takesNoDoubtForAgreement() {
    for (String doubt : List.of("thôi được", "được không ạ", "không được", "dạ", "ok không")) {
      shown(QUESTION);
      assertThat(dung.says(doubt)).as(doubt).doesNotContain("Mã phiếu");
    }
    assertThat(office.count("ticket")).isZero();
  }

  @Test
  void saysTheSameToASecondTap() {
    lan.says(QUESTION);
    lan.says("/chuyen");
    Inbound tap =
        lan.pressing(
            office.latest("601").buttons().stream()
                .filter(button -> button.label().equals("Đồng ý chuyển"))
                .findFirst()
                .orElseThrow()
                .token());
    String first = office.replies(tap).getFirst().body().text();

    Inbound again = lan.pressing(((Content.ButtonPress) tap.content()).token());
    assertThat(office.replies(again).getFirst().body().text()).isEqualTo(first);
    assertThat(office.count("ticket")).isOne();
  }

  @Test
  void joinsNothingThatLeansOnWhatWasSaidBefore() {
    lan.says("Thư viện huyện Đức Thọ ở đâu?");
    String first = asked("Mở cửa mấy giờ vậy?");
    dung.says("Bể bơi huyện Đức Thọ ở đâu?");
    String other = askedInWords("Mở cửa mấy giờ vậy?");

    assertThat(other).isNotEqualTo(first);
    assertThat(keeper.mail())
        .hasSize(2)
        .anyMatch(letter -> letter.contains("Thư viện huyện Đức Thọ ở đâu?"))
        .noneMatch(letter -> letter.contains("Nếu cần, anh/chị có thể chuyển"));
  }

  @Test
  void joinsNothingWhoseSubjectMayHaveBeenNamedBefore() {
    lan.says("Thư viện huyện Đức Thọ ở đâu?");
    String first = asked("Ở Đức Thọ mở cửa mấy giờ?");
    dung.says("Bể bơi huyện Đức Thọ ở đâu?");

    assertThat(askedInWords("Ở Đức Thọ mở cửa mấy giờ?")).isNotEqualTo(first);
  }

  @Test
  void takesWordsWithoutMarksForNoBridge() {
    String bare = asked("thu vien canh cho duc tho mo cua may gio");

    assertThat(askedInWords("Thư viện cạnh chợ Đức Thọ mở cửa mấy giờ?")).isEqualTo(bare);
    assertThat(askedByAThird("Thư viện cạnh chó Đức Thọ mở cửa mấy giờ?")).isNotEqualTo(bare);
    assertThat(office.count("ticket")).isEqualTo(2);
    assertThat(office.count("ticket_asker")).isEqualTo(3);
  }

  @Test
  void joinsWordsWithoutMarksToNeitherOfTwoThatTheyMayMean() {
    String market = asked("Thư viện cạnh chợ Đức Thọ mở cửa mấy giờ?");
    String dog = askedInWords("Thư viện cạnh chó Đức Thọ mở cửa mấy giờ?");

    assertThat(dog).isNotEqualTo(market);
    assertThat(askedByAThird("thu vien canh cho duc tho mo cua may gio")).isNotIn(market, dog);
    assertThat(office.count("ticket")).isEqualTo(3);
  }

  private String askedByAThird(String question) {
    TextPhone hoa = new TextPhone(office, "hoa");
    hoa.says(question);
    hoa.says("/chuyen");
    return code(hoa.says("1"));
  }

  @Test
  void passesOnNoConversationThatTheQuestionDoesNotLeanOn() {
    lan.says("Ba Chẽ giảm bao nhiêu đầu mối?");
    lan.says(QUESTION);

    assertThat(lan.says("/chuyen")).contains(QUESTION).doesNotContain("Trao đổi trước đó");
  }

  @Test
  void showsThePlaceThatGoesAlongAndLeavesItOutWithTheRest() {
    lan.says("Thư viện huyện Đức Thọ ở đâu?");
    lan.says("Thế bộ phận một cửa mở cửa mấy giờ?");

    assertThat(lan.says("/chuyen")).contains("Trao đổi trước đó", "Địa phương: huyện Đức Thọ");
    assertThat(lan.buttons()).contains("Chỉ chuyển câu hỏi");
    String code = code(lan.says("/chuyen chỉ câu hỏi"));
    assertThat(admin.says("/phieu " + code))
        .contains("Thế bộ phận một cửa mở cửa mấy giờ?")
        .doesNotContain("Địa phương", "Đức Thọ");
    assertThat(lan.says("/chuyen " + QUESTION)).contains("Địa phương: huyện Đức Thọ");
  }

  @Test
  void saysInAGroupThatAQuestionIsPassedOnInPrivate() {
    Inbound asked = office.message("telegram", "-77", "601", QUESTION, Origin.TYPED, false);

    assertThat(office.replies(asked).getFirst().body().text())
        .contains("nhắn riêng")
        .doesNotContain("anh/chị có thể chuyển câu hỏi này");
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A typed number belongs to the last list that was shown, and to nothing once that has lapsed. */
class TicketNumbersTest extends TicketRoom {
  private static final String LAPSED = "không còn ứng với lựa chọn nào";
  private static final String OTHER = "Chợ huyện Đức Thọ họp buổi nào?";

  @Test
  void takesNoNumberOfALapsedListForAVoteOnAnOldAnswer() {
    String code = askedInWords(QUESTION);
    keeper.says("/traloi " + code + " Thư viện mở cửa từ 7 giờ 30.");
    keeper.mail();
    dung.mail();
    later(Duration.ofDays(12));
    assertThat(dung.says(OTHER)).contains("1. Chuyển câu hỏi");
    later(Duration.ofMinutes(40));

    assertThat(dung.says("1")).contains(LAPSED, "/chuyen").doesNotContain(code);
    assertThat(dung.says("số 2")).contains(LAPSED).doesNotContain(code);
    assertThat(keeper.mail()).isEmpty();
    assertThat(keeper.says("/phieu " + code)).doesNotContain("Người hỏi đánh giá");
  }

  @Test
  void takesANumberForALetterAfterWhichNothingNumberedWasSaid() {
    String code = askedInWords(QUESTION);
    keeper.says("/traloi " + code + " Thư viện mở cửa từ 7 giờ 30.");
    dung.mail();
    later(Duration.ofDays(12));

    assertThat(dung.says("1")).contains("câu trả lời phiếu " + code + " đúng");
  }

  @Test
  void takesNoNumberOfAKeeperForALetterBeforeTheListHeSaw() {
    String first = askedInWords(QUESTION);
    assertThat(second.says(OTHER)).contains("1. ");
    later(Duration.ofDays(1));

    assertThat(second.says("4")).contains(LAPSED).doesNotContain("từ chối");
    assertThat(second.says("/phieu " + first)).contains("mới");
  }

  @Test
  void takesANumberOfAKeeperForTheLastOfTwoLetters() {
    String first = askedInWords(QUESTION);
    later(Duration.ofMinutes(3));
    String last = passed(phone("tu"), OTHER);

    assertThat(second.says("4")).contains("từ chối", last).doesNotContain(first);
  }

  @Test
  void sendsNoNoticeByTheNumberOfALetterThatCameMeanwhile() {
    dung.says("/theodoi huyện Đức Thọ");
    String notice = "/thongbao theo dõi huyện Đức Thọ: Thứ Hai làm việc ở trụ sở mới.";
    assertThat(admin.says(notice)).contains("1. Gửi cho 1 người");
    String code = passed(phone("tu"), "Thư viện huyện Ba Chẽ mở cửa mấy giờ buổi sáng?");
    assertThat(admin.mail()).anyMatch(letter -> letter.contains(code));

    assertThat(admin.says("1"))
        .contains(code, "“Gửi cho 1 người”", "chưa được thực hiện")
        .doesNotContain("Bắt đầu gửi");
  }

  @Test
  void sendsTheNoticeByItsWordsAlthoughALetterCame() {
    dung.says("/theodoi huyện Đức Thọ");
    admin.says("/thongbao theo dõi huyện Đức Thọ: Thứ Hai làm việc ở trụ sở mới.");
    passed(phone("tu"), "Thư viện huyện Ba Chẽ mở cửa mấy giờ buổi sáng?");

    assertThat(admin.says("Gửi cho 1 người")).contains("Bắt đầu gửi");
  }

  @Test
  void sendsNoOtherAnswerByTheNumberOfALetterThatCameMeanwhile() {
    String first = askedInWords(QUESTION);
    keeper.says("/traloi " + first + " Từ 7 giờ.");
    assertThat(second.says("/traloi " + first + " Từ 8 giờ.")).contains("1. Gửi thay");
    dung.mail();
    String last = passed(phone("tu"), OTHER);

    assertThat(second.says("1")).contains(last).doesNotContain("Đã ghi");
    assertThat(dung.mail()).isEmpty();
  }

  /** Its numbers stand in its own text, and are no list that could have lapsed. */
  @Test
  void givesTheNumberOfAMenuToTheMenuWhateverLetterCame() {
    assertThat(admin.says("/sua F15")).contains("4. Căn cứ");
    passed(phone("tu"), "Thư viện huyện Ba Chẽ mở cửa mấy giờ buổi sáng?");

    assertThat(admin.says("4")).contains("Căn cứ").doesNotContain("từ chối");
  }

  @Test
  void mergesNothingByTheNumberOfALetterThatCameMeanwhile() {
    String first = askedInWords(QUESTION);
    String other = passed(phone("tu"), "Bể bơi huyện Đức Thọ thuê một giờ bao nhiêu tiền?");
    assertThat(second.says("/phieu " + first + " trùng")).contains("1. " + other);
    String last = passed(phone("ut"), OTHER);

    assertThat(second.says("1")).contains(last).doesNotContain("Đã gộp");
    assertThat(second.says("/phieu " + first)).contains("mới");
  }

  @Test
  void asksWhichIsMeantWhereTheLetterItselfWouldMerge() {
    String first = passed(phone("tu"), "Bao giờ chợ Đức Thọ dời đi?");
    String other = passed(phone("ut"), "Nhà văn hóa Đức Thọ chứa bao nhiêu người?");
    for (String question :
        new String[] {
          QUESTION,
          "Bể bơi Đức Thọ giá vé bao nhiêu?",
          "Bến xe Đức Thọ có mấy chuyến đi Vinh?",
          "Ai trực trạm y tế Đức Thọ ban đêm?"
        }) {
      passed(phone("p" + question.length()), question);
    }
    assertThat(second.says("/phieu " + other + " trùng")).contains("5. ");
    String last = passed(phone("vy"), "Chợ Đức Thọ dời đi bao giờ?");

    assertThat(second.says("5"))
        .contains("Anh/chị chọn mục nào?", "1. ", "2. Trùng với " + first)
        .doesNotContain("Đã gộp");
    assertThat(second.says("2")).contains("Đã gộp phiếu " + last, first);
  }

  @Test
  void passesNothingOnByTheNumberOfAnAnswerThatCameMeanwhile() {
    String code = askedInWords(QUESTION);
    assertThat(dung.says("/chuyen " + OTHER)).contains("1. Đồng ý chuyển");
    keeper.says("/traloi " + code + " Từ 7 giờ.");

    assertThat(dung.says("1"))
        .contains("câu trả lời phiếu " + code + " đúng", "“Đồng ý chuyển", "chưa được thực hiện")
        .doesNotContain("Đã chuyển");
    assertThat(dung.says("đồng ý")).contains("Đã chuyển câu hỏi");
  }

  @Test
  void refusesNothingByANumberOfALetterThatCameMeanwhile() {
    String first = askedInWords(QUESTION);
    assertThat(second.says("4")).contains("từ chối", first);
    String last = passed(phone("tu"), OTHER);

    assertThat(second.says("1")).contains(last).doesNotContain("Đã từ chối");
    second.says("/huy");
    second.says("/phieu " + first);
    String third = passed(phone("ut"), "Bể bơi huyện Đức Thọ thuê một giờ bao nhiêu tiền?");
    assertThat(second.says("số 4")).contains("từ chối", third).doesNotContain(first);
  }

  private void later(Duration time) {
    office.clock().advance(time);
  }
}

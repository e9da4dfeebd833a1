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

  private void later(Duration time) {
    office.clock().advance(time);
  }
}

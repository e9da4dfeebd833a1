package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.support.ButtonPhone;

/** Words that came to an entry by a ticket find it by themselves the next time. */
class LearningFromTicketTest extends TicketRoom {
  private static final String LATER = "Chỗ đọc sách của huyện Đức Thọ lúc nào vào được?";
  private static final String ANSWER = "Thư viện mở cửa từ 7 giờ 30, trừ Chủ nhật.";

  @Test
  void answersAtOnceWhatATicketAnsweredBefore() {
    String first = asked(QUESTION);
    keeper.says("/traloi " + first + " " + ANSWER);
    published(keeper);
    dung.says(LATER);
    dung.says("/chuyen");
    String later = code(dung.says("1"));
    assertThat(later).isNotEqualTo(first);
    assertThat(keeper.says("/phieu " + later + " trùng " + first)).contains(ANSWER);
    keeper.presses(keeper.buttons().getFirst());
    assertThat(dung.mail()).last().asString().contains(LATER, ANSWER);

    assertThat(keeper.says("/cachhoi")).contains("F63: ", "“" + LATER + "” (1 lần)");
    assertThat(keeper.presses("Nhận cho F63")).contains("F63", "chờ");
    assertThat(keeper.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    approved();

    var another = new ButtonPhone(office, "777");
    assertThat(another.says(LATER)).contains("7 giờ 30");
    assertThat(keeper.says("/lichsu F63")).contains("cách hỏi của người hỏi");
  }

  private void published(ButtonPhone writer) {
    writer.presses("Soạn mục");
    writer.says("bỏ qua");
    writer.says("05-KL/TU");
    writer.says("xong");
    writer.says("bỏ qua");
    assertThat(writer.presses("Gửi duyệt")).contains("F63");
    approved();
  }

  private void approved() {
    admin.says("/xem F63");
    admin.says("/duyet F63");
    admin.says("/duyet F63");
    assertThat(admin.says("/danhsach")).contains("F63");
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.following.Receipts;
import vn.tinhgon.following.SentLetters;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.ButtonPhone;

/** Who got an answer hears when it is corrected, on Telegram and where there are only words. */
class CorrectionTest extends ReadersJourney {
  private static final String OTHER = "Kết luận 05-KL/TU là văn bản nào, ban hành ngày nào?";

  /** What the clock does until a change has settled. */
  private void settle() {
    watch();
    office.clock().advance(Duration.ofMinutes(11));
    office.part(NewsPost.class).look();
  }

  @Test
  void tellsBothWhoGotTheAnswerOnceAndNobodyElse() {
    lan.says(QUESTION);
    dung.says(QUESTION);
    var other = new ButtonPhone(office, "602");
    other.says("xin chào");
    office.says(office.message("telegram", "-100", "603", QUESTION, Origin.TYPED, false));
    edits("Trả lời: " + MENDED);
    watch();
    office.part(NewsPost.class).look();
    assertThat(lan.mail()).isEmpty();

    settle();
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .startsWith("Tin cải chính")
        .contains("“" + QUESTION + "” đã được sửa. Nội dung hiện nay:\n" + MENDED);
    assertThat(dung.mail()).singleElement().asString().contains(MENDED);
    assertThat(other.mail()).isEmpty();
    assertThat(office.mail("-100")).isEmpty();
    settle();
    assertThat(lan.mail()).isEmpty();
    assertThat(dung.says(QUESTION)).contains(MENDED);
  }

  @Test
  void tellsNothingWhereTheTextStaysTheSame() {
    lan.says(QUESTION);
    edits("Cách hỏi khác: Bí thư chi bộ nào kiêm mặt trận ở Đức Thọ?");
    settle();
    assertThat(lan.mail()).isEmpty();

    edits("Trả lời: " + MENDED);
    watch();
    admin.says("/hoantac F15");
    settle();
    assertThat(lan.mail()).isEmpty();
    settle();
    assertThat(lan.mail()).isEmpty();
  }

  @Test
  void stopsByOneTapAndByOneWord() {
    lan.says(QUESTION);
    dung.says(QUESTION);
    edits("Trả lời: " + MENDED);
    settle();
    assertThat(lan.mail()).hasSize(1);
    assertThat(dung.mail()).hasSize(1);
    assertThat(lan.presses("Thôi nhận tin cải chính")).startsWith("Đã thôi gửi tin cải chính.");
    assertThat(dung.says("Thôi nhận cải chính")).startsWith("Đã thôi gửi tin cải chính.");

    edits("Trả lời: " + MENDED.replace("99", "98"));
    settle();
    assertThat(lan.mail()).isEmpty();
    assertThat(dung.mail()).isEmpty();
    assertThat(dung.says("/theodoi cải chính")).startsWith("Anh/chị sẽ nhận tin");
    edits("Trả lời: " + MENDED.replace("99", "97"));
    settle();
    assertThat(dung.mail()).singleElement().asString().contains("97%");
  }

  @Test
  void stopsByTheNumberUnderTheLetter() {
    dung.says(QUESTION);
    edits("Trả lời: " + MENDED);
    settle();
    assertThat(dung.mail()).hasSize(1);
    dung.says("/huy");
    assertThat(dung.says("1")).startsWith("Đã thôi gửi tin cải chính.");
  }

  @Test
  void tellsOfWhatIsHiddenAndOfDocumentsThatHaveEnded() {
    lan.says(QUESTION);
    dung.says(OTHER);
    admin.says("/an F15 đang rà soát");
    admin.says("/vanban thay thế 05-KL/TU bằng 92-KL/TU từ 3/10/2018");
    settle();
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains("“" + QUESTION + "” không còn được dùng để trả lời; xin không dùng");
    assertThat(dung.mail())
        .singleElement()
        .asString()
        .contains("Lưu ý: Kết luận 05-KL/TU đã được thay thế bằng Kết luận 92-KL/TU từ 3/10/2018.");
    assertThat(admin.says("/hien F15")).startsWith("Đã duyệt và đăng F15");
    settle();
    assertThat(lan.mail()).singleElement().asString().contains("lại được dùng để trả lời");
  }

  @Test
  void bringsItWithTheNextWordWhereTheWindowHasClosedOrTheLetterWasRefused() {
    lan.says(QUESTION);
    dung.says(QUESTION);
    office.clock().advance(Duration.ofDays(3));
    edits("Trả lời: " + MENDED);
    watch();
    office.mail("601");
    office.clock().advance(Duration.ofMinutes(11));
    office.part(NewsPost.class).look();
    office.jdbc().sql("update outbox set state = 'DEAD' where state = 'NEW'").update();
    office.part(SentLetters.class).look();
    assertThat(office.mail("dung")).isEmpty();
    office.mail("601");
    settle();
    assertThat(lan.mail()).isEmpty();

    assertThat(dung.says("xin chào")).contains("Tin cải chính", MENDED);
    List<String> screen =
        office.replies(lan.typed("xin chào")).stream().map(one -> one.body().text()).toList();
    assertThat(screen).hasSize(2);
    assertThat(screen.getLast()).contains("Tin cải chính", MENDED);
  }

  @Test
  void forgetsAfterNinetyDaysAndByTheWordOfWhoGotIt() {
    lan.says(QUESTION);
    dung.says(QUESTION);
    lan.says("/xoadulieu đồng ý");
    edits("Trả lời: " + MENDED);
    settle();
    assertThat(lan.mail()).isEmpty();
    assertThat(dung.mail()).hasSize(1);

    office.clock().advance(Duration.ofDays(91));
    edits("Trả lời: " + MENDED.replace("99", "98"));
    settle();
    assertThat(
            office.replies(
                office.message("zalobot", "dung", "dung", "xin chào", Origin.TYPED, true)))
        .hasSize(1);
    office.part(Receipts.class).erase(office.clock().instant().minus(Duration.ofDays(400)));
    assertThat(office.count("received_answer")).isZero();
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not meant for askers does not reach them, and what was joined can be taken apart. */
class TicketHeldTest extends TicketRoom {
  private static final String OTHER = "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?";

  @Test
  void takesANumberInAReplyForTheChoiceOfThatNumber() {
    String code = asked(QUESTION);
    keeper.mail();

    assertThat(keeper.replies("1")).startsWith("Gõ câu trả lời cho phiếu " + code);
    assertThat(lan.mail()).isEmpty();
    assertThat(keeper.says("thôi")).startsWith("Chưa gửi gì về phiếu " + code);
    assertThat(lan.mail()).isEmpty();
  }

  @Test
  void showsWhatMayNotBeMeantForAskersBeforeItIsSent() {
    String code = asked(QUESTION);
    keeper.mail();
    for (String words :
        List.of("Để tôi hỏi lại rồi báo sau nhé", "Ai phụ trách thư viện vậy?", "Chưa rõ", "ok")) {
      assertThat(keeper.says("/phieu " + code + " trả lời")).startsWith("Gõ câu trả lời");
      assertThat(keeper.says(words)).as(words).startsWith("Chưa gửi.").contains("1 người hỏi");
    }
    assertThat(lan.mail()).isEmpty();
    assertThat(keeper.presses("Không gửi")).startsWith("Đã hủy");
    keeper.says("/phieu " + code + " trả lời");
    keeper.says("Đóng cửa.");
    assertThat(keeper.presses("Gửi")).contains("đang gửi đến 1 người hỏi");
    assertThat(lan.mail()).singleElement().asString().contains("Đóng cửa.");
  }

  @Test
  void refusesNothingWithAWordThatStops() {
    String code = asked(QUESTION);
    keeper.mail();
    for (String stop : List.of("thôi", "dừng", "không", "Hủy.")) {
      keeper.says("/phieu " + code + " từ chối");
      assertThat(keeper.says(stop)).as(stop).startsWith("Chưa gửi gì về phiếu " + code);
    }
    assertThat(lan.mail()).isEmpty();
    assertThat(lan.says("/tracuu " + code)).contains("mới");
  }

  @Test
  void takesAReplyToAShownTicketForItsAnswer() {
    String code = asked(QUESTION);
    keeper.mail();
    keeper.says("/phieu " + code);

    assertThat(keeper.replies("Mở cửa từ 7 giờ.")).contains("đang gửi đến 1 người hỏi");
    assertThat(lan.mail()).singleElement().asString().contains("Mở cửa từ 7 giờ.");
  }

  @Test
  void losesNoAnswerToATicketThatWasJoinedToAnother() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.says("/phieu " + other + " trùng " + first);
    lan.mail();
    dung.mail();

    assertThat(keeper.says("/traloi " + other + " Mở cửa từ 8 giờ."))
        .contains("trùng", first, "Mở cửa từ 8 giờ.", "chưa gửi");
    assertThat(keeper.presses("Gửi")).contains("đang gửi đến 2 người hỏi");
    assertThat(dung.mail()).singleElement().asString().contains("Mở cửa từ 8 giờ.");
  }

  @Test
  void tellsWhoeverAskedBothUnderBothCodes() {
    String first = asked(QUESTION);
    lan.says("/xoa");
    String other = asked(OTHER);
    keeper.says("/phieu " + other + " trùng " + first);

    assertThat(lan.mail()).singleElement().asString().contains(other, first);
    assertThat(lan.says("/tracuu")).contains(first, other);
    keeper.says("/traloi " + first + " Từ 7 giờ.");
    assertThat(lan.mail()).hasSize(1);
    assertThat(lan.says("/tracuu " + other)).contains("Từ 7 giờ.");
  }

  @Test
  void showsWhatAMergeWouldSendAndToHowMany() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.says("/traloi " + first + " Mở cửa từ 7 giờ.");

    assertThat(keeper.says("/phieu " + other + " trùng " + first))
        .startsWith("Chưa gộp.")
        .contains("1 người hỏi", "Mở cửa từ 7 giờ.", QUESTION, OTHER);
    assertThat(dung.mail()).isEmpty();
    assertThat(keeper.presses("Gộp và gửi")).contains("Đã gộp phiếu");
    assertThat(dung.mail()).anyMatch(text -> text.contains("Mở cửa từ 7 giờ."));
    assertThat(keeper.says("/phieu " + other + " tách")).startsWith("Không tách được");
  }

  @Test
  void takesAMergeApartWhereNothingWasSent() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.says("/phieu " + other + " trùng " + first);
    dung.mail();

    assertThat(keeper.says("/phieu " + other + " tách")).startsWith("Đã tách phiếu " + other);
    assertThat(dung.mail()).singleElement().asString().contains(other, "riêng", OTHER);
    assertThat(keeper.says("/traloi " + first + " Từ 7 giờ.")).contains("1 người hỏi");
    assertThat(dung.mail()).isEmpty();
    assertThat(keeper.says("/traloi " + other + " Giá 20.000 đồng.")).contains("1 người hỏi");
    assertThat(dung.mail()).singleElement().asString().contains("20.000");
    assertThat(keeper.says("/phieu " + first + " tách")).contains("không ở trạng thái đã gộp");
  }
}

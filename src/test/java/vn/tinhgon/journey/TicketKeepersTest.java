package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Office;

/** What those who keep the store do with the questions that come to them. */
class TicketKeepersTest extends TicketRoom {
  private static final String OTHER = "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?";

  @Test
  void showsTheSecondTheFirstAnswerBeforeAnythingIsOverwritten() {
    String code = asked(QUESTION);
    assertThat(second.mail()).hasSize(1);
    assertThat(second.says("1")).startsWith("Gõ câu trả lời cho phiếu " + code);
    keeper.replies("Mở cửa từ 7 giờ.");

    assertThat(second.says("Mở cửa từ 8 giờ."))
        .contains("đã có câu trả lời", "Mở cửa từ 7 giờ.", "Mở cửa từ 8 giờ.", "1. Gửi thay");
    assertThat(lan.mail()).singleElement().asString().contains("7 giờ");
    assertThat(second.says("1")).contains("đang gửi đến 1 người hỏi");
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains("thay cho nội dung đã gửi trước đó", "8 giờ");

    assertThat(keeper.says("/traloi " + code + " Mở cửa từ 9 giờ.")).contains("8 giờ");
    assertThat(second.says("/traloi " + code + " Mở cửa từ 10 giờ.")).contains("8 giờ");
    assertThat(second.says("1")).contains("đang gửi");
    assertThat(keeper.presses("Gửi thay câu trả lời trước")).contains("10 giờ", "9 giờ");
    assertThat(keeper.presses("Giữ câu trả lời trước")).startsWith("Đã hủy");
    assertThat(lan.says("/tracuu " + code)).contains("10 giờ").doesNotContain("9 giờ");
  }

  @Test
  void givesATicketOnAndRefusesIt() {
    String code = asked(QUESTION);
    keeper.mail();
    assertThat(keeper.presses("Giao cho…")).contains("Giao phiếu " + code);
    second.mail();
    assertThat(keeper.presses(keeper.buttons().getLast())).contains("Đã giao phiếu " + code);
    assertThat(second.mail()).singleElement().asString().contains(code, QUESTION);
    assertThat(lan.says("/tracuu " + code)).contains("đã giao");

    assertThat(second.says("4")).startsWith("Gõ lý do từ chối phiếu " + code);
    assertThat(second.says("Không thuộc lĩnh vực.")).contains("Đã từ chối", "1 người hỏi");
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains("chưa thể trả lời", "Lý do: Không thuộc lĩnh vực.", "cơ quan phụ trách");
    assertThat(lan.says("/tracuu " + code)).contains("từ chối");
  }

  @Test
  void mergesTwoTicketsAndAnswersAllWhoAsked() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    assertThat(other).isNotEqualTo(first);
    keeper.mail();

    assertThat(keeper.says("/phieu " + other + " trùng")).contains("trùng với phiếu nào");
    assertThat(keeper.says(other)).startsWith("Không gộp được");
    assertThat(keeper.says("/phieu " + other + " trùng " + first)).contains("Đã gộp");
    assertThat(dung.says("/tracuu " + other)).contains("trùng", OTHER);
    assertThat(dung.mail()).hasSize(1);
    keeper.says("/traloi " + first + " Từ 7 giờ.");

    assertThat(lan.mail()).singleElement().asString().contains(QUESTION, "Từ 7 giờ.");
    assertThat(dung.mail()).singleElement().asString().contains(OTHER, "Từ 7 giờ.");
    assertThat(dung.says("/tracuu " + other)).contains("Từ 7 giờ.").doesNotContain(QUESTION);
    assertThat(keeper.says("/traloi " + other + " Từ 8 giờ.")).contains("trùng");
  }

  @Test
  void followsATicketThroughAllThatItWasJoinedTo() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    String last = asked("Sân vận động huyện Đức Thọ có mấy làn chạy?");
    keeper.mail();

    keeper.says("/phieu " + first + " trùng " + other);
    keeper.says("/phieu " + other + " trùng " + last);
    assertThat(dung.mail()).singleElement().asString().contains(other, last);
    keeper.says("/traloi " + last + " Xem bảng tin.");

    assertThat(dung.mail()).singleElement().asString().contains(OTHER, "Xem bảng tin.");
    assertThat(dung.says("/tracuu " + other)).contains("Xem bảng tin.", OTHER);
    assertThat(lan.says("/tracuu " + first)).contains("Xem bảng tin.").doesNotContain(OTHER);
    assertThat(dung.says("/tracuu " + first)).contains("Xem bảng tin.").doesNotContain(QUESTION);
  }

  @Test
  void makesADraftOfItAndAsksOnWhatItRests() {
    String code = asked(QUESTION);
    assertThat(askedInWords(OTHERWISE)).isEqualTo(code);
    keeper.mail();
    keeper.replies("Mở cửa từ 7 giờ.");

    assertThat(keeper.presses("Soạn mục"))
        .contains("Đã lưu F63 ở trạng thái nháp từ phiếu " + code, "Câu hỏi lấy từ");
    assertThat(keeper.says("bỏ qua")).contains("Căn cứ");
    assertThat(keeper.says("05-KL/TU")).contains("Sửa F63");
    keeper.says("xong");
    keeper.says("bỏ qua");
    assertThat(keeper.says("1")).contains("F63");
    assertThat(keeper.says("/xem F63"))
        .contains(QUESTION, "Mở cửa từ 7 giờ.", "Buổi sáng thư viện", "05-KL/TU");
    assertThat(keeper.says("/phieu " + code + " soạn mục")).contains("đã được soạn thành mục F63");
    assertThat(admin.says("/duyet F63")).contains("chưa xem bản này");
    assertThat(admin.says("/duyet F63 v2")).startsWith("Đã duyệt và đăng F63");
    assertThat(lan.says(QUESTION)).contains("Mở cửa từ 7 giờ.");
  }

  @Test
  void saysWhomAnAnswerHasNotReached() {
    String code = asked(QUESTION);
    keeper.mail();
    office
        .part(vn.tinhgon.inbox.Inbox.class)
        .receive(List.of(keeper.typed("/traloi " + code + " Từ 7 giờ.")));
    office.crank();
    office
        .jdbc()
        .sql(
            "update outbox set state = 'DEAD', reason = '403 Forbidden: bot was blocked' where"
                + " state = 'NEW' and chat = '601'")
        .update();
    keeper.mail();

    office.part(TicketWatch.class).look();
    office.part(TicketWatch.class).look();

    assertThat(keeper.mail())
        .singleElement()
        .asString()
        .contains("có người chưa nhận được", "qua Telegram", QUESTION, "đã chặn trợ lý")
        .doesNotContain("Forbidden");
    assertThat(keeper.says("/phieu " + code)).contains("Chưa đến được", "Đã nhận: 0");
    List<String> said =
        office.replies(lan.typed("/tracuu " + code)).stream().map(r -> r.body().text()).toList();
    assertThat(said).hasSize(2).allMatch(text -> text.contains("Từ 7 giờ."));
    office.part(TicketWatch.class).look();
    assertThat(keeper.says("/phieu " + code)).contains("Đã nhận: 1").doesNotContain("Chưa đến");
    assertThat(lan.says("/tracuu " + code)).contains("Từ 7 giờ.");
    assertThat(keeper.mail()).isEmpty();
  }

  @Test
  void saysOfNobodyTwiceThatHeWasNotReached() {
    String code = asked(QUESTION);
    keeper.replies("Từ 7 giờ.");
    // The letter queued last is the answer, and so is the one that goes along with the next word.
    for (String word : List.of("", "Xin chào", "Xin chào")) {
      if (!word.isEmpty()) {
        assertThat(office.replies(lan.typed(word))).hasSize(2);
      }
      office
          .jdbc()
          .sql(
              "update outbox set state = 'DEAD', reason = '403 Forbidden: bot was blocked' where id"
                  + " = (select max(id) from outbox where chat = '601')")
          .update();
      office.part(TicketWatch.class).look();
    }
    assertThat(keeper.mail()).filteredOn(text -> text.contains("chưa nhận được")).hasSize(1);
    assertThat(keeper.says("/phieu " + code)).contains("Chưa đến được", "đã chặn trợ lý");
  }

  @Test
  void asksTheAdministratorsWhereNobodyKeepsThePlace() {
    admin.says("/phieu");
    String code = asked("Thư viện huyện Ba Chẽ mở cửa mấy giờ buổi sáng?");

    assertThat(keeper.mail()).isEmpty();
    assertThat(second.mail()).isEmpty();
    assertThat(admin.mail()).singleElement().asString().contains(code, "Ba Chẽ");
    assertThat(keeper.says("/phieu " + code)).contains("không thuộc địa phương");
    assertThat(keeper.says("/phieu")).startsWith("Không có phiếu");
    assertThat(admin.says("1")).startsWith("Gõ câu trả lời");
    assertThat(admin.says("Từ 8 giờ.")).contains("1 người hỏi");
    assertThat(lan.mail()).hasSize(1);
  }

  @Test
  void forgetsWhatItWaitsForAfterAWhile() {
    asked(QUESTION);
    second.mail();
    second.says("1");
    office.clock().advance(Duration.ofMinutes(31));

    assertThat(second.says("Ai kiêm Chánh Thanh tra ở Đức Thọ?")).contains("Đức Thọ");
    assertThat(lan.mail()).isEmpty();
  }

  @Test
  void takesNoPictureAndNoFileForAnAnswer() {
    String code = asked(QUESTION);
    String letter = office.latestId("501");
    var pictures =
        List.of(
            new Content.Unsupported("photo"),
            new Content.Document("f1", "gio-mo-cua.csv", 10, "Giờ mở cửa"));
    for (Content picture : pictures) {
      Inbound sent = office.message("telegram", "501", "501", picture, Origin.TYPED, true);

      assertThat(office.says(Office.replying(sent, letter)))
          .startsWith("Câu trả lời phiếu chỉ gửi được bằng chữ")
          .contains("Gõ câu trả lời cho phiếu " + code);
    }
    assertThat(office.count("brought_file")).isZero();
    assertThat(keeper.says("Mở từ 7 giờ 30.")).contains("đang gửi đến 1 người hỏi");
  }

  @Test
  void offersToMergeWhatSaysTheSameInAnotherOrder() {
    String first = asked("Khi nào sân vận động Đức Thọ mở cửa lại?");
    assertThat(keeper.mail()).singleElement().asString().doesNotContain("Có thể trùng");
    String other = askedInWords("Sân vận động Đức Thọ mở cửa lại khi nào?");

    assertThat(other).isNotEqualTo(first);
    assertThat(keeper.mail())
        .singleElement()
        .asString()
        .contains("Có thể trùng với phiếu " + first + ": Khi nào sân vận động");
    assertThat(keeper.presses("Trùng với " + first)).contains("Đã gộp phiếu " + other);
    assertThat(askedInWords("Sân vận động Đức Thọ mở cửa lại ngày nào?")).isNotEqualTo(first);
    assertThat(keeper.mail()).singleElement().asString().doesNotContain("Có thể trùng");
  }
}

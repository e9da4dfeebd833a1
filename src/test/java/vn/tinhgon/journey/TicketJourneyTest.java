package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketWatch;

/** A question on its way to people and back, over Telegram and a channel of words alone. */
class TicketJourneyTest extends TicketRoom {
  private static final String ANSWER = "Thư viện mở cửa từ 7 giờ 30, trừ Chủ nhật.";

  /** With all its figures: what was said before of another place does not go along. */
  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an");
  }

  @Override
  String secondRole() {
    return "duyệt";
  }

  @Test
  void bringsAnAnswerToAllWhoAskedTheSameInOtherWords() {
    String code = passedOn();
    restart();
    String joined = asksToo();
    assertThat(joined).isEqualTo(code);
    assertThat(second.says("/phieu")).contains("Có 1 phiếu", code + " · mới · 2 người hỏi");
    restart();

    assertThat(keeper.replies(ANSWER)).contains("đang gửi đến 2 người hỏi");

    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains(code, QUESTION, ANSWER, "Cơ quan phụ trách trả lời lúc")
        .doesNotContain(OTHERWISE);
    assertThat(dung.mail())
        .singleElement()
        .asString()
        .contains(code, OTHERWISE, ANSWER)
        .doesNotContain(QUESTION);
    assertThat(lan.says("/tracuu " + code)).contains("đã trả lời", ANSWER);
    assertThat(dung.says("/tracuu")).contains(code, ANSWER, OTHERWISE);
    assertThat(admin.says("/tracuu " + code)).isEqualTo("Phiếu " + code + ": đã trả lời.");
    office.part(TicketWatch.class).look();
    assertThat(second.says("/phieu " + code)).contains("Đã nhận: 2 người");
    assertThat(second.says("/phieu")).isEqualTo("Không có phiếu nào đang chờ anh/chị.");
  }

  private String passedOn() {
    assertThat(lan.says("Ba Chẽ giảm bao nhiêu đầu mối?")).contains("Ba Chẽ");
    assertThat(lan.says(QUESTION)).contains("chuyển câu hỏi này đến người phụ trách");
    assertThat(lan.buttons()).contains("Chuyển câu hỏi đến người phụ trách");
    assertThat(lan.presses("Chuyển câu hỏi đến người phụ trách"))
        .contains("Câu hỏi: " + QUESTION)
        .doesNotContain("Trao đổi trước đó", "giảm bao nhiêu đầu mối");
    assertThat(office.count("ticket")).isZero();
    restart();
    String passed = lan.presses("Đồng ý chuyển");
    assertThat(passed).contains("Đã chuyển câu hỏi", "Mã phiếu: P");
    String code = passed.replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
    assertThat(keeper.mail())
        .singleElement()
        .asString()
        .contains(code, QUESTION, "qua Telegram", "huyện Đức Thọ")
        .doesNotContain("Lan", "601", "giảm bao nhiêu đầu mối");
    assertThat(second.mail()).hasSize(1);
    assertThat(admin.mail()).isEmpty();
    return code;
  }

  private String asksToo() {
    assertThat(dung.says(OTHERWISE)).contains("Chuyển câu hỏi đến người phụ trách");
    assertThat(dung.says("chuyển câu hỏi")).contains("Câu hỏi: " + OTHERWISE, "1. Đồng ý chuyển");
    restart();
    String passed = dung.says("1");
    assertThat(keeper.mail()).isEmpty();
    return passed.replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.TextPhone;

/** What sounds alike and asks the opposite is never taken for one question. */
class NearQuestionsTest extends OfficeJourney {
  private static final String REFUSED = "Con tôi không được nhập học lớp một ở Đức Thọ vì sao?";
  private static final String TAKEN = "Con tôi được nhập học lớp một ở Đức Thọ vì sao?";
  private static final String REFUSED_TOO =
      "Cho hỏi con tôi không được nhập học lớp một ở Đức Thọ vì sao ạ?";

  private TextPhone admin;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("01", "02"));
  }

  @BeforeEach
  void ask() {
    admin = new TextPhone(office, "an");
    dung = new TextPhone(office, "dung");
    dung.says(REFUSED);
    dung.says(TAKEN);
    dung.says(REFUSED_TOO);
  }

  @Test
  void takesNoOppositeForAWordingOfAnEntry() {
    assertThat(admin.says("/thongke câu hỏi tuần"))
        .contains("1. (3 lần) " + REFUSED, "Cũng hỏi: " + REFUSED_TOO)
        .contains("Hỏi gần giống nhưng cần câu trả lời riêng: “" + TAKEN + "”");

    assertThat(admin.says("1"))
        .contains("Soạn câu trả lời cho: " + REFUSED, REFUSED_TOO)
        .doesNotContain(TAKEN);
    admin.says("Trẻ chưa đủ tuổi nên chưa được nhập học lớp một.");
    admin.says("05-KL/TU");
    admin.says("bỏ qua");
    assertThat(admin.says("bỏ qua")).doesNotContain(TAKEN);
    assertThat(admin.says("1")).contains("Đã");

    String shown = admin.says("/thongke câu hỏi tuần");
    assertThat(shown).contains("1. (3 lần) " + TAKEN).doesNotContain("Nay đã có câu trả lời");
    assertThat(admin.says("1")).contains("Soạn câu trả lời cho: " + TAKEN).doesNotContain(REFUSED);
  }
}

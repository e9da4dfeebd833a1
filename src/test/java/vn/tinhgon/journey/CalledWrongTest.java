package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.MonthlyLetters;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/**
 * Whatever somebody says against an answer is read by those who keep it, of entries and of rows.
 */
class CalledWrongTest extends OfficeJourney {
  private static final String ROW = "Ai là Chủ tịch UBND huyện Đức Thọ?";

  private TextPhone admin;
  private TextPhone keeper;
  private ButtonPhone lan;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", "faq");
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    keeper = new TextPhone(office, "tu");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    String invitation = admin.says("/phanquyen mời biên tập huyện Cam Lộ");
    keeper.says(invitation.substring(invitation.lastIndexOf('/')));
    office.part(MonthlyLetters.class).write();
  }

  @Test
  void showsEachReasonByACommand() {
    assertThat(admin.says("/thongke")).doesNotContain("bị báo chưa đúng");
    lan.says(ROW);
    lan.pressesToken(lan.vote("👎"));
    lan.says("lý do: ông ấy nghỉ từ 2021, gọi 0912345678");

    assertThat(admin.says("/thongke")).contains("2. Xem câu trả lời bị báo chưa đúng");
    assertThat(admin.says("2"))
        .contains(ROW, "1 lần bị báo chưa đúng", "ông ấy nghỉ từ 2021")
        .doesNotContain("0912345678");
    assertThat(keeper.says("/thongke chưa đúng tháng")).startsWith("Không có câu trả lời nào");
    assertThat(lan.says("/thongke chưa đúng tuần")).doesNotContain("nghỉ từ 2021");
  }

  @Test
  void writesOfRowsOnceAMonth() {
    lan.says(ROW);
    lan.pressesToken(lan.vote("👎"));
    dung.says(ROW);
    dung.says("sai");
    dung.says("lý do: đã có người mới");
    office.mail("an");
    office.mail("tu");
    office.at(Instant.parse("2026-12-01T01:30:00Z"));
    office.part(MonthlyLetters.class).write();

    assertThat(office.mail("an"))
        .singleElement()
        .asString()
        .contains("/thongke chưa đúng tháng", ROW, "2 lần bị báo chưa đúng", "đã có người mới");
    assertThat(office.mail("tu")).singleElement().asString().doesNotContain(ROW);
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.MonthlyLetters;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** What the store learns from those who ask. */
class LearningTest extends LearningJourney {
  private static final String WORDING = "văn bản số năm của tỉnh ủy ra hồi nào";

  private TextPhone admin;
  private ButtonPhone keeper;
  private ButtonPhone lan;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("01", "02", "15"));
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    keeper = new ButtonPhone(office, "501");
    lan = new ButtonPhone(office, "601");
    String invitation = admin.says("/phanquyen mời biên tập");
    keeper.says(invitation.substring(invitation.lastIndexOf('/')));
    admin.says("/danhsach");
  }

  @Test
  void offersWordingsThatLedToAnEntryByAChoice() {
    chosen(WORDING, "F1", "UP");
    chosen("Văn bản số năm của Tỉnh ủy, ra hồi nào?", "F1", "UP");
    chosen("văn bản đó ra sao", "F1", "DOWN");
    chosen("một lần thôi", "F1", null);
    chosen("khi này khi khác", "F1", "UP");
    chosen("khi này khi khác", "F2", "UP");
    String id = office.jdbc().sql("select min(id) from faq_entry").query(String.class).single();
    office
        .jdbc()
        .sql("update asked_question set source = ? where source = 'F1'")
        .param(id)
        .update();

    String offered = keeper.says("/cachhoi");
    assertThat(offered).contains(id, "“" + WORDING + "” (2 lần)");
    assertThat(offered).doesNotContain("ra sao", "một lần", "khi khác");
    assertThat(lan.says("/cachhoi")).doesNotContain(WORDING);
    String said = keeper.presses("Nhận cho " + id);
    assertThat(said).contains(id);
    assertThat(keeper.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    assertThat(keeper.says("/lichsu " + id)).contains("cách hỏi của người hỏi");
  }

  @Test
  void offersNoWordingThatMayBeMeantForAnyPlace() {
    String id =
        office
            .jdbc()
            .sql("select id from faq_entry where title like '%Đức Thọ%'")
            .query(String.class)
            .single();
    chosen("bí thư chi bộ giữ thêm chức danh gì", id, "UP");
    chosen("bên đức thọ bí thư chi bộ giữ thêm việc gì", id, "UP");

    assertThat(admin.says("/cachhoi"))
        .contains("bên đức thọ bí thư chi bộ")
        .doesNotContain("giữ thêm chức danh gì");
  }

  @Test
  void dropsWhatKeepersDoNotWantAndTakesOnlyWhatWasShown() {
    String id = office.jdbc().sql("select min(id) from faq_entry").query(String.class).single();
    chosen(WORDING, id, "UP");
    assertThat(admin.says("/cachhoi")).contains("1. Nhận cho " + id, "2. Bỏ của " + id);
    chosen("quyết sách số năm ra hồi nào", id, "UP");
    assertThat(admin.says("1")).contains("Danh sách đã thay đổi", "quyết sách số năm");
    assertThat(admin.says("2")).startsWith("Đã bỏ");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    assertThat(admin.says("/xem " + id)).doesNotContain(WORDING);
    assertThat(admin.says("/cachhoi abc")).startsWith("Cách viết");
  }

  @Test
  void writesOnceAMonthWhatIsUnusedWrongAndMissing() {
    String title =
        office.jdbc().sql("select min(title) from faq_entry").query(String.class).single();
    lan.says(title);
    lan.pressesToken(lan.vote("👎"));
    lan.says("Lý do: thiếu người ký");
    var dung = new TextPhone(office, "dung");
    dung.says(title);
    dung.says("sai");
    dung.says("Thư viện huyện Đức Thọ mở cửa mấy giờ?");
    office.mail("an");
    // On the day it is first started nothing is a month old.
    office.part(MonthlyLetters.class).write();
    assertThat(office.mail("an")).isEmpty();
    office.at(Instant.parse("2026-11-30T17:30:00Z"));
    office.part(MonthlyLetters.class).write();
    assertThat(office.mail("an")).isEmpty();
    office.at(Instant.parse("2026-12-01T01:30:00Z"));
    office.part(MonthlyLetters.class).write();
    office.part(MonthlyLetters.class).write();

    assertThat(office.mail("an"))
        .singleElement()
        .asString()
        .contains("chưa được dùng", "Thư viện huyện Đức Thọ mở cửa mấy giờ? (1 lần)")
        .contains("2 lần bị báo chưa đúng", "thiếu người ký");
    office.clock().advance(Duration.ofDays(3));
    office.part(MonthlyLetters.class).write();
    assertThat(office.mail("an")).isEmpty();
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.following.Watch;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** Readers with buttons and with words alone, and an administrator who changes what they read. */
abstract class ReadersJourney extends OfficeJourney {
  static final String QUESTION = "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?";
  static final String MENDED =
      "Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.";

  TextPhone admin;
  ButtonPhone lan;
  TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("01", "15"));
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    admin.says("/danhsach");
    watch();
  }

  /** Sees what has changed since the last look. */
  void watch() {
    office.part(Watch.class).look();
  }

  void edits(String text) {
    assertThat(admin.says("/sua F15\n" + text)).startsWith("Đã cập nhật F15");
  }
}

package vn.tinhgon.journey;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.command.BroadcastWork;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/**
 * Two administrators who write to all, and two readers: on Telegram and where there are only words.
 */
abstract class Announcing extends OfficeJourney {
  static final String WORDS = "Từ thứ Hai, bộ phận một cửa làm việc tại trụ sở mới.";

  TextPhone admin;
  ButtonPhone other;
  ButtonPhone lan;
  TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "zalobot:an,telegram:700", "tinhgon.faq-dir", storeOf("01", "15"));
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    other = new ButtonPhone(office, "700");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    lan.says("/theodoi huyện Đức Thọ");
    dung.says("/theodoi 05-KL/TU");
  }

  static String code(String shown) {
    return shown.replaceAll("(?s).*/thongbao gửi (\\S+).*", "$1");
  }

  /** What the clock does four times a second; how many looks it took. */
  int work() {
    int looks = 1;
    while (office.part(BroadcastWork.class).look() && looks < 1_000) {
      lookIntoTheMail();
      looks++;
    }
    return looks;
  }

  void lookIntoTheMail() {
    office.mail("nobody");
  }

  int lettersTo(String chat) {
    return office
        .jdbc()
        .sql("select count(*) from outbox where chat = ? and payload like '%Thông báo chung:%'")
        .param(chat)
        .query(Integer.class)
        .single();
  }

  void followers(int count) {
    for (int i = 0; i < count; i++) {
      office.says("r" + i, "/theodoi F15");
    }
  }
}

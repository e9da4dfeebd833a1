package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.support.MadeFiles;

/** Talks to which others belong: an administrator in Telegram, or somebody's other channel. */
final class TalksOfSeveral {
  private static final String ANSWER = "Thư viện mở cửa từ 7 giờ 30.";

  private TalksOfSeveral() {}

  /** A person's answer comes by itself, and is forgotten at its end. */
  static List<Screen> hearsAPersonsAnswer(AllDoors doors, Phone phone) {
    String code = Talks.code(Talks.filed(phone));
    Screen told = phone.hears(() -> doors.admin().says("/traloi " + code + ' ' + ANSWER));
    assertThat(told.words()).contains(code, Talks.UNKNOWN, ANSWER);
    Talks.erased(phone);
    return List.of(told);
  }

  static List<Screen> looksAPersonsAnswerUp(AllDoors doors, Phone phone) {
    String code = Talks.code(Talks.filed(phone));
    phone.hears(() -> doors.admin().says("/traloi " + code + ' ' + ANSWER));
    Screen state = phone.says("/tracuu " + code);
    assertThat(state.words()).contains(ANSWER);
    Talks.erased(phone);
    return List.of(state);
  }

  /** What is kept for him elsewhere is his here, too. */
  static List<Screen> linksHisChats(AllDoors doors, Phone phone) {
    Phone other = doors.phone(Door.ZALO_BOT);
    Screen offered = phone.says("/lienket");
    String code = offered.words().replaceAll(".*?(/lienket \\d[\\d-]+).*", "$1");
    assertThat(code).startsWith("/lienket ");
    List<Screen> read = new ArrayList<>(List.of(offered));
    read.add(phone.hears(() -> assertThat(other.says(code).words()).startsWith("Đã liên kết")));
    assertThat(read.getLast().words()).contains("vừa được liên kết");
    read.add(phone.says("/lienket"));
    read.add(phone.says("/lienket bỏ"));
    assertThat(read.getLast().words()).startsWith("Đã bỏ liên kết");
    return read;
  }

  /** Whoever may, brings a table of entries, and sees what would become of it. */
  static List<Screen> bringsAFile(AllDoors doors, Phone phone) {
    phone.says("Xin chào");
    String invitation = doors.admin().says("/phanquyen mời biên tập").words();
    phone.says(invitation.replaceAll(".*?(/phanquyen \\S*\\d\\S*).*", "$1"));
    Screen asked = phone.says("/nhaptep");
    assertThat(asked.words()).contains("gửi tệp");
    byte[] file = MadeFiles.table(MadeFiles.entry("Bể bơi xã thử mở mấy giờ?", "Cả ngày."));
    Screen shown = phone.sendsFile("a.csv", file, "Nếu nhập tệp a.csv");
    assertThat(shown.words()).contains("1 mới");
    assertThat(shown.files()).hasSize(1);
    return List.of(asked, shown, phone.says("/huy"));
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.CalendarNotices;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.message.Vietnam;

/** A question nobody answers: who is reminded, whose turn it is then, and who is told. */
class TicketDeadlineTest extends TicketRoom {

  private void at(String local) {
    office.at(LocalDateTime.parse(local).atZone(Vietnam.TIME).toInstant());
  }

  /** The minutes in which the clock looks; a restart, or a second look, must change nothing. */
  private void looks() {
    office.part(TicketClock.class).look();
    restart();
    office.part(TicketClock.class).look();
  }

  private void nobodyIsTold() {
    looks();
    assertThat(office.mail("501")).isEmpty();
    assertThat(office.mail("binh")).isEmpty();
    assertThat(office.mail("an")).isEmpty();
    assertThat(office.mail("601")).isEmpty();
  }

  private void oneIsTold(String chat, String... words) {
    assertThat(office.mail(chat)).singleElement().asString().contains(words);
  }

  @Test
  void remindsThenAsksTheAdministratorsAndTellsEachOnce() {
    // Asked on a Sunday; the Tuesday is a holiday.
    String code = asked(QUESTION);
    assertThat(lan.says("/tracuu")).contains("Hạn trả lời: 08:00 27/11/2026.");
    oneIsTold("501", code, "Hạn trả lời: 08:00 27/11/2026.");
    oneIsTold("binh", code);
    assertThat(second.says("/phieu"))
        .contains(code + " · mới · 1 người hỏi · hạn 08:00 27/11/2026");
    at("2026-11-26T12:59");
    nobodyIsTold();

    at("2026-11-26T13:00");
    looks();
    oneIsTold("501", "Nhắc: phiếu " + code + " sắp đến hạn", QUESTION, "08:00 27/11/2026");
    oneIsTold("binh", "Nhắc: phiếu " + code);
    at("2026-11-27T07:59");
    nobodyIsTold();

    at("2026-11-27T08:00");
    looks();
    oneIsTold("an", "Phiếu " + code + " đã quá hạn", "nay đến lượt anh/chị", QUESTION);
    oneIsTold("601", code, "đã được chuyển đến người tiếp theo. Hạn mới: 08:00 2/12/2026.");
    nobodyIsTold();

    at("2026-12-01T13:00");
    looks();
    oneIsTold("an", "Nhắc: phiếu " + code);
    at("2026-12-02T08:00");
    looks();
    oneIsTold("601", code, "Phiếu vẫn mở", QUESTION);
    at("2026-12-20T08:00");
    nobodyIsTold();
    assertThat(admin.says("/phieu")).contains(code, "quá hạn từ 08:00 2/12/2026");
    assertThat(admin.says("/trangthai")).contains("trả lời: 1; quá hạn: 1.");
    assertThat(lan.says("/tracuu")).contains("Đã quá hạn trả lời (hạn: 08:00 2/12/2026)");
    assertThat(askedInWords(OTHERWISE)).isEqualTo(code);

    assertThat(admin.says("/traloi " + code + " Từ 7 giờ.")).contains("2 người hỏi");
    oneIsTold("601", "Từ 7 giờ.");
    at("2026-12-24T08:00");
    nobodyIsTold();
  }

  @Test
  void takesAReplyToAReminderForTheAnswer() {
    String code = asked(QUESTION);
    office.mail("501");
    office.mail("binh");
    at("2026-11-26T13:00");
    looks();
    oneIsTold("501", "Nhắc");
    oneIsTold("binh", "Nhắc");

    assertThat(keeper.replies("Từ 7 giờ.")).contains("phiếu " + code);
    assertThat(office.mail("601")).hasSize(1);
    at("2026-11-27T08:00");
    nobodyIsTold();
  }

  @Test
  void takesATicketBackFromWhoeverLetItLie() {
    String code = asked(QUESTION);
    office.mail("501");
    office.mail("binh");
    at("2026-11-26T10:00");
    keeper.presses("Giao cho…");
    keeper.presses(keeper.buttons().getLast());
    oneIsTold("binh", "Phiếu " + code + " được giao cho anh/chị.", "10:00 1/12/2026");
    oneIsTold("601", "Phiếu " + code + " đã được giao", "Hạn mới: 10:00 1/12/2026.", QUESTION);
    at("2026-11-27T08:00");
    nobodyIsTold();

    at("2026-11-30T15:00");
    looks();
    oneIsTold("binh", "Nhắc: phiếu " + code);
    assertThat(office.mail("501")).isEmpty();
    at("2026-12-01T10:00");
    looks();
    oneIsTold("binh", "Phiếu " + code + " đã quá hạn trả lời và được chuyển đến người tiếp theo.");
    oneIsTold("501", "nay đến lượt anh/chị", QUESTION);
    oneIsTold("601", "Hạn mới: 10:00 4/12/2026.");
    assertThat(office.mail("an")).isEmpty();
    assertThat(keeper.replies("Từ 7 giờ.")).contains("1 người hỏi");
  }

  @Test
  void writesNothingToOneWhoLostHisRole() {
    String code = asked(QUESTION);
    keeper.mail();
    keeper.presses("Giao cho…");
    keeper.presses(keeper.buttons().getLast());
    office.jdbc().sql("delete from staff where user_id = 'binh'").update();
    List.of("501", "binh").forEach(office::mail);

    at("2026-11-26T13:00");
    looks();
    oneIsTold("501", "Nhắc: phiếu " + code);
    assertThat(office.mail("binh")).isEmpty();
    at("2026-11-27T08:00");
    looks();
    oneIsTold("501", "nay đến lượt");
    assertThat(office.mail("binh")).noneMatch(text -> text.contains(QUESTION));
  }

  @Test
  void catchesUpWithOneStepAfterItWasDown() {
    String code = asked(QUESTION);
    office.mail("501");
    office.mail("binh");
    at("2026-12-14T09:30");
    restart();
    looks();

    assertThat(office.mail("501")).isEmpty();
    assertThat(office.mail("binh")).isEmpty();
    oneIsTold("an", "nay đến lượt anh/chị", code);
    oneIsTold("601", "Hạn mới: 09:30 17/12/2026.");
    nobodyIsTold();
  }

  @Test
  void countsTheDaysThatTheHouseAllows() {
    assertThat(admin.says("/caidat")).contains("Hạn trả lời phiếu: 3 ngày làm việc");
    assertThat(admin.says("/caidat lịch nghỉ"))
        .contains("24/11/2026: nghỉ, Ngày Văn hóa Việt Nam (căn cứ: Nghị quyết 28/2026/QH16")
        .contains("Lịch nghỉ năm 2027 chưa đủ");
    for (String wrong : new String[] {"0 ngày", "31 ngày", "nhiều", ""}) {
      assertThat(admin.says("/caidat hạn trả lời " + wrong)).contains("từ 1 đến 30 ngày");
      assertThat(admin.says("/caidat")).contains("phiếu: 3 ngày làm việc");
    }
    assertThat(admin.says("/caidat hạn trả lời 1 ngày")).contains("phiếu: 1 ngày làm việc");

    asked(QUESTION);
    oneIsTold("501", "Hạn trả lời: 08:00 25/11/2026.");
    at("2026-11-23T13:00");
    looks();
    oneIsTold("501", "Nhắc");
    assertThat(admin.says("/caidat han tra loi mac dinh")).contains("3 ngày làm việc");
  }

  @Test
  void saysThatTheHolidaysOfAYearAreMissing() {
    office.part(CalendarNotices.class).tell();
    office.part(CalendarNotices.class).tell();
    restart();
    office.part(CalendarNotices.class).tell();
    oneIsTold("an", "Lịch nghỉ năm 2027 chưa đủ", "config/holidays.csv");
    assertThat(office.mail("501")).isEmpty();
    assertThat(admin.says("/trangthai")).contains("Lịch nghỉ năm 2027 chưa đủ");

    at("2026-12-31T10:00");
    String code = asked(QUESTION);
    oneIsTold("501", code, "Hạn trả lời: 10:00 6/1/2027. (Lịch nghỉ năm 2027 chưa đủ");
    assertThat(lan.says("/tracuu")).contains("10:00 6/1/2027").doesNotContain("chưa đủ");
  }

  @Test
  void leavesTheAdministratorsNoticeForALaterTimeWhereNobodyCanBeTold() {
    office.jdbc().sql("delete from staff_address").update();
    office.part(CalendarNotices.class).tell();
    assertThat(office.count("calendar_notice")).isZero();

    admin.says("/phieu");
    office.part(CalendarNotices.class).tell();
    oneIsTold("an", "2027");
  }
}

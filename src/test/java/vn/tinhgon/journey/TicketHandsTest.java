package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.support.ButtonPhone;

/** Through whose hands a ticket goes, and who is told of it. */
class TicketHandsTest extends TicketRoom {

  private void at(String local) {
    office.at(LocalDateTime.parse(local).atZone(Vietnam.TIME).toInstant());
  }

  @Test
  void givesNobodyTimeWithoutEnd() {
    String code = asked(QUESTION);
    keeper.mail();
    second.mail();
    at("2026-11-26T10:00");
    keeper.presses("Giao cho…");
    keeper.presses(keeper.buttons().getLast());
    assertThat(lan.mail()).singleElement().asString().contains("10:00 1/12/2026");
    at("2026-11-30T10:00");
    second.says("/phieu " + code + " giao");
    String back = keeperCode();

    assertThat(second.says(back)).contains("Đã giao phiếu " + code);
    assertThat(keeper.mail()).singleElement().asString().contains("Hạn trả lời: 10:00 1/12/2026.");
    assertThat(lan.mail()).isEmpty();
  }

  private String keeperCode() {
    return admin.says("/phanquyen").replaceAll("(?s).*?(Q\\d{6})[^\\n]*Telegram.*", "$1");
  }

  @Test
  void tellsWhoeverComesToARoleWhatWaits() {
    asked(QUESTION);
    asked("Thư viện huyện Ba Chẽ mở cửa mấy giờ buổi sáng?");
    String invitation = admin.says("/phanquyen mời biên tập huyện Đức Thọ");
    var later = new ButtonPhone(office, "503");

    assertThat(later.says(invitation.substring(invitation.lastIndexOf('/'))))
        .contains("Có 1 phiếu đang chờ trả lời", "/phieu");
  }

  @Test
  void namesAPlaceThatTheStoreDoesNotHold() {
    String code = asked("Thư viện huyện Phú Xuyên mở cửa mấy giờ buổi sáng?");

    assertThat(admin.says("/phieu " + code)).contains("Địa phương: huyện Phú Xuyên (kho chưa có");
  }

  @Test
  void saysOfNobodyThatItIsHisTurnWhereThereIsNone() {
    String code = asked(QUESTION);
    office.jdbc().sql("delete from staff_address where user_id = 'an'").update();
    keeper.mail();
    second.mail();
    at("2026-11-27T08:00");
    office.part(TicketClock.class).look();

    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains(code, "Phiếu vẫn mở")
        .doesNotContain("người tiếp theo");
    assertThat(keeper.mail()).isEmpty();
  }

  @Test
  void leavesItWithItsKeeperWhereThereIsNobodyElse() {
    String code = asked(QUESTION);
    keeper.mail();
    assertThat(admin.says("/phieu " + code + " giao " + keeperCode())).contains("Đã giao");
    assertThat(keeper.mail()).hasSize(1);
    office.jdbc().sql("delete from staff_address where user_id in ('an', 'binh')").update();
    at("2026-11-28T08:00");
    office.part(TicketClock.class).look();

    assertThat(keeper.mail())
        .singleElement()
        .asString()
        .contains(code, "không có người khác", "trả lời sớm");
    assertThat(admin.says("/phieu " + code)).contains("đã giao", "quá hạn");
  }
}

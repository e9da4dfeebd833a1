package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.ticket.Askers;

/** Of words that were taken back nothing stays in tickets that went over to others. */
class TicketErasureTest extends TicketRoom {
  private static final String NAMED =
      "Tôi là Trần Thị Bưởi 0911222333, đập tràn Đức Thọ thuộc ai quản lý?";

  @Test
  void erasesTheWordsOfTicketsThatWentOver() {
    String e = passed(dung, NAMED);
    String f = passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    String g = passed(phone("giang"), "Bến xe khách Đức Thọ bán vé từ mấy giờ?");
    merge(e, f);
    merge(f, g);

    erases(dung);

    assertThat(question(e)).isEmpty();
    assertThat(question(f)).startsWith("Chợ phiên");
    assertThat(question(g)).startsWith("Bến xe");
  }

  @Test
  void handsAMergedTicketOnToWhoeverElseAskedIt() {
    String e = passed(dung, NAMED);
    var again = phone("phi");
    again.says("/chuyen " + NAMED);
    assertThat(code(again.says("1"))).isEqualTo(e);
    String g = passed(phone("giang"), "Bến xe khách Đức Thọ bán vé từ mấy giờ?");
    merge(e, g);

    erases(dung);
    assertThat(question(e)).isEqualTo(NAMED);
    erases(again);
    assertThat(question(e)).isEmpty();
  }

  @Test
  void forgetsTheWordsOfMergedTicketsInTime() {
    String e = passed(dung, NAMED);
    String f = passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    merge(e, f);

    PersonalTraces askers = office.part(Askers.class);
    askers.erase(office.clock().instant().plusSeconds(1));

    assertThat(question(e)).isEmpty();
    assertThat(question(f)).isEmpty();
  }
}

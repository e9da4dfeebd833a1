package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A ticket that nobody asks is over. */
class TicketWithoutAskersTest extends TicketRoom {

  @Test
  void opensNoTicketThatNobodyAsks() {
    String x = passed(dung, "Tên tôi là Bưởi trồng trọt ở Đức Thọ là gì?");
    String y = passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    merge(x, y);
    erases(dung);

    assertThat(keeper.says("/phieu " + x + " tách")).contains("người hỏi đã rút");
    assertThat(keeper.says("/phieu")).doesNotContain(x);
    assertThat(passed(phone("moi"), "Tên anh Bưởi trồng trọt ở Đức Thọ là gì?")).isNotEqualTo(x);
  }

  @Test
  void opensNoRefusedTicketAgainThatNobodyAsks() {
    String x = passed(dung, QUESTION);
    keeper.says("/phieu " + x + " từ chối Không thuộc lĩnh vực này.");
    erases(dung);

    keeper.says("/hoantac");
    keeper.presses("từ chối phiếu " + x);

    assertThat(keeper.says("/phieu " + x)).contains("người hỏi đã rút");
  }

  @Test
  void leavesNoTicketOpenWhoseLastAskerWentBack() {
    String x = passed(dung, QUESTION);
    var other = phone("phi");
    String y = passed(other, "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    merge(x, y);
    erases(other);

    keeper.says("/phieu " + x + " tách");

    assertThat(keeper.says("/phieu " + y)).contains("người hỏi đã rút");
    assertThat(keeper.says("/phieu " + x)).contains(x + ": mới");
  }

  @Test
  void asksNoLikenessOfTicketsThatNobodyAsks() {
    String x = passed(dung, "Tên tôi là Bưởi trồng trọt ở Đức Thọ là gì?");
    // Left over from before.
    office.jdbc().sql("delete from ticket_asker").update();

    assertThat(passed(phone("moi"), "Tên anh Bưởi trồng trọt ở Đức Thọ là gì?")).isNotEqualTo(x);
  }
}

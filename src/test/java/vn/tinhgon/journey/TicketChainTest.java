package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever asked a ticket that went over to others stays whose he is. */
class TicketChainTest extends TicketRoom {

  @Test
  void takesAllWhoCameThroughATicketBackWithIt() {
    var alpha = phone("alpha");
    var beta = phone("beta");
    var delta = phone("delta");
    String a = passed(alpha, "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    String b = passed(beta, "Bến xe khách Đức Thọ bán vé từ mấy giờ?");
    String c = passed(dung, QUESTION);
    String d = passed(delta, "Lò hỏa táng Đức Thọ do xã nào trông coi?");
    merge(a, b);
    merge(b, c);
    merge(c, d);

    assertThat(keeper.says("/phieu " + c + " tách")).startsWith("Đã tách phiếu " + c);
    alpha.mail();
    keeper.says("/traloi " + d + " Do xã Đức Thịnh.");

    assertThat(delta.mail()).singleElement().asString().contains("Do xã Đức Thịnh.");
    assertThat(alpha.mail()).isEmpty();
    assertThat(alpha.says("/tracuu " + a)).contains("Chợ phiên", "chung với phiếu " + c);
    keeper.says("/phieu " + b + " tách");
    keeper.says("/phieu " + a + " tách");
    assertThat(alpha.says("/tracuu " + a)).contains("Phiếu " + a + ": mới", "Chợ phiên");
    assertThat(beta.says("/tracuu " + b)).contains("Phiếu " + b + ": mới", "Bến xe");
  }
}

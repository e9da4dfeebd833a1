package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.support.TextPhone;

/** What was done to a ticket can be taken back, but for what its askers were answered. */
class TicketUndoTest extends TicketRoom {
  private static final String OTHER = "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?";

  @Test
  void takesARefusalBackAndTellsItsAsker() {
    String code = asked(QUESTION);
    keeper.says("/phieu " + code + " từ chối Không thuộc lĩnh vực này.");
    lan.mail();

    keeper.says("/hoantac");
    assertThat(keeper.presses("từ chối phiếu " + code)).contains("từ chối phiếu " + code);

    assertThat(lan.mail()).singleElement().asString().contains(code, "xem xét lại", QUESTION);
    assertThat(lan.says("/tracuu " + code)).contains("mới");
    assertThat(keeper.says("/hoantac")).doesNotContain("từ chối phiếu " + code);
  }

  @Test
  void takesAGivingOnBackAndTellsWhomItWasGivenTo() {
    String code = asked(QUESTION);
    keeper.says("/phieu " + code + " giao");
    keeper.presses(keeper.buttons().getFirst());
    assertThat(lan.says("/tracuu " + code)).contains("đã giao");
    second.mail();
    admin.mail();
    keeper.says("/hoantac");
    keeper.presses("giao phiếu " + code);

    assertThat(lan.says("/tracuu " + code)).contains("mới");
    assertThat(second.mail().size() + admin.mail().size()).isOne();
  }

  @Test
  void takesAMergeBackWhileNothingWasSent() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.says("/phieu " + other + " trùng " + first);
    keeper.says("/hoantac");
    assertThat(keeper.presses("gộp phiếu " + other)).startsWith("Đã tách phiếu " + other);

    keeper.says("/phieu " + other + " trùng " + first);
    keeper.says("/traloi " + first + " Mở cửa từ 7 giờ.");
    keeper.says("/hoantac");
    assertThat(keeper.presses("gộp phiếu " + other)).startsWith("Chưa hoàn tác");
  }

  @Test
  void offersTheLikestTicketFirst() {
    asked(QUESTION);
    askedInWords(OTHER);
    dung.says("/chuyen Trạm y tế huyện Đức Thọ có tiêm chủng trẻ em không?");
    dung.says("1");
    lan.says("/chuyen Thư viện huyện Đức Thọ đóng cửa mấy giờ buổi chiều?");
    String like = code(lan.says("/chuyen đồng ý"));

    keeper.says("/phieu " + like + " trùng");
    assertThat(keeper.buttons().getFirst()).contains("Thư viện");
  }

  @Test
  void offersAWayToMoreThanSixPeople() {
    for (int i = 0; i < 7; i++) {
      String invitation = admin.says("/phanquyen mời biên tập huyện Đức Thọ");
      var one = new TextPhone(office, "nguoi" + i);
      one.says(invitation.substring(invitation.lastIndexOf('/')));
      one.says("/danhsach");
    }
    String code = asked(QUESTION);
    keeper.says("/phieu " + code + " giao");
    var first = keeper.buttons();

    keeper.presses("Người khác…");
    assertThat(keeper.buttons())
        .contains("Người khác…")
        .doesNotContainAnyElementsOf(first.subList(0, 6));
  }
}

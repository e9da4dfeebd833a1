package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;

/** Everybody sees what a unit was and became, as a picture where one can be sent. */
class UnitPictureJourneyTest extends AdminDesk {

  @Test
  void drawsTheUnitForWhoeverAsks() throws IOException {
    Inbound asked = office.typed("8", "/sodo xã Đức Thọ, tỉnh Hà Tĩnh");
    Reply reply = office.replies(asked).getFirst();

    assertThat(reply.body().text())
        .startsWith("Sơ đồ xã Đức Thọ, tỉnh Hà Tĩnh:")
        .contains("- 1/7/2025, thành lập: ", "thị trấn Đức Thọ", "→ xã Đức Thọ (1665/NQ-UBTVQH15)");
    var file = reply.papers().files().getFirst();
    assertThat(file.name()).isEqualTo("so-do.png");
    assertThat(office.attached(asked.address(), file))
        .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
  }

  @Test
  void drawsLinesForThePage() throws IOException {
    Inbound asked = office.message("web", "w8", "w8", "/sodo thi tran duc tho", Origin.TYPED, true);
    Reply reply = office.replies(asked).getFirst();

    var file = reply.papers().files().getFirst();
    assertThat(file.name()).isEqualTo("so-do.svg");
    assertThat(new String(office.attached(asked.address(), file), StandardCharsets.UTF_8))
        .startsWith("<svg ")
        .contains("Thị trấn Đức Thọ", "Xã Đức Thọ");
  }

  @Test
  void isOfferedUnderWhatIsToldOfAUnit() throws IOException {
    Inbound asked = office.typed("8", "Thị trấn Đức Thọ nay là đơn vị nào?");
    Reply told = office.first(asked);
    assertThat(told.body().text()).contains("xã Đức Thọ");
    var button = told.buttons().getLast();
    assertThat(button.label()).isEqualTo("Xem sơ đồ");
    assertThat(office.says("8", "số")).doesNotContain("Sơ đồ thị trấn");
    told = office.first(office.typed("8", "Thị trấn Đức Thọ nay là đơn vị nào?"));
    button = told.buttons().getLast();

    Inbound pressed =
        office.message(
            "telegram", "8", "8", new Content.ButtonPress(button.token()), Origin.TYPED, true);
    Reply picture = office.first(pressed);
    assertThat(picture.body().text()).startsWith("Sơ đồ thị trấn Đức Thọ");
    assertThat(picture.papers().files().getFirst().name()).isEqualTo("so-do.png");
  }

  @Test
  void isOfferedWhereItCanBeSentAndSomethingIsDrawn() {
    assertThat(says("telegram", "8", "Bí thư Huyện ủy Cam Lộ là ai?").buttons())
        .noneMatch(button -> button.label().equals("Xem sơ đồ"));
    assertThat(says("zalobot", "z8", "Thị trấn Đức Thọ nay là đơn vị nào?").buttons())
        .noneMatch(button -> button.label().equals("Xem sơ đồ"));
  }

  private Reply says(String channel, String person, String text) {
    return office.first(office.message(channel, person, person, text, Origin.TYPED, true));
  }

  @Test
  void asksBackWhereANameIsBorneBySeveral() {
    assertThat(office.says("8", "/sodo Đức Thọ")).startsWith("Có 3 đơn vị mang tên này");
    assertThat(office.says("8", "1")).startsWith("Sơ đồ ");
    assertThat(office.says("8", "/sodo xã Không Đâu Cả")).startsWith("Kho tư liệu không có");
    assertThat(office.says("8", "/sodo")).isEqualTo("Mẫu: /sodo xã Đức Thọ, tỉnh Hà Tĩnh");
  }
}

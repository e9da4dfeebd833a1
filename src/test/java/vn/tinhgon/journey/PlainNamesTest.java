package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/** Channels and people are called by their names, and none that is not there. */
class PlainNamesTest extends TwoKeepers {

  @Test
  void pausesOfZaloWhatThereIs() {
    String zalo = "Đã ghi yêu cầu: dừng trả lời trên Zalo Bot, lý do: bảo trì.";
    assertThat(office.says(LAN, "/tamdung zalo im lặng bảo trì")).startsWith(zalo);
    assertThat(office.says(MAI, "/tamdung đồng ý"))
        .startsWith("Đã dừng trả lời trên Zalo Bot. Người hỏi");
    office.says(LAN, "/tamdung tất cả chỉ đọc kiểm kê");
    assertThat(office.says(MAI, "/tamdung đồng ý")).startsWith("Đã khóa sửa kho trên mọi kênh");
    assertThat(office.says(LAN, "/trangthai"))
        .contains("Đang khóa sửa kho trên Zalo Bot: kiểm kê")
        .contains("Đang khóa sửa kho trên API: kiểm kê")
        .doesNotContain("Zalo OA", "zalobot", "SNAPSHOT");
  }

  @Test
  void namesNobodyByHisCodeTwice() {
    Inbound typed =
        office.message(
            "zalobot", "an", "an", "/phanquyen " + invitation("biên tập"), Origin.TYPED, true);
    office.says(
        new Inbound(
            typed.address(),
            typed.key(),
            new Sender("an", "", Origin.TYPED),
            typed.content(),
            true,
            typed.sentAt()));
    String code =
        office
            .says(LAN, "/phanquyen")
            .replaceAll("(?s).*(Q\\d{6}): chưa rõ tên \\(qua Zalo Bot\\), biên tập.*", "$1");
    office.says(LAN, "/phanquyen thôi " + code);

    assertThat(office.says(LAN, "/hoantac"))
        .contains("- quyền của " + code + ": thôi quyền biên tập");
  }
}

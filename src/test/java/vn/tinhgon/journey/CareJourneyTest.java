package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Office;

/** An administrator cares for the service itself, message by message. */
class CareJourneyTest extends OfficeJourney {
  private static final String LAN = "7";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,telegram:9");
  }

  @Test
  void copiesTheDatabaseOnAnAdministratorsWord() {
    assertThat(office.says("8", "/saoluu")).isEqualTo("Lệnh này cần quyền quản trị.");
    assertThat(office.says(LAN, "/trangthai")).contains("Chưa có bản sao lưu nào.");

    assertThat(office.says(LAN, "/saoluu")).isEqualTo("Đang sao lưu; xong sẽ báo tại đây.");

    assertThat(office.later())
        .matches("Đã sao lưu \\d+ dòng vào tệp tinhgon-2026-11-22-150000\\.backup .*đếm đủ\\.");
    assertThat(data.resolve("backups/tinhgon-2026-11-22-150000.backup")).exists();
    assertThat(office.says(LAN, "/trangthai")).contains("Bản sao lưu gần nhất: 15:00 22/11/2026.");
  }

  @Test
  void fallsSilentWhenASecondAdministratorAgrees() {
    String question = "1 tăng 2 giảm nghĩa là gì?";
    String answer = office.says("8", question);

    assertThat(office.says(LAN, "/tamdung tất cả im lặng đang rà soát số liệu"))
        .contains("Đã ghi yêu cầu", "/tamdung đồng ý");
    assertThat(office.mail("9"))
        .singleElement()
        .asString()
        .startsWith("Chị Lan đề nghị dừng trả lời");
    assertThat(office.says("8", question)).isEqualTo(answer);
    assertThat(office.says("8", "/tamdung đồng ý")).isEqualTo("Lệnh này cần quyền quản trị.");
    assertThat(office.says(LAN, "/tamdung đồng ý")).startsWith("Không có yêu cầu nào");
    assertThat(office.says("9", "/molai đồng ý")).startsWith("Không có yêu cầu nào");
    assertThat(office.says("9", "/tamdung đồng ý")).startsWith("Đã dừng trả lời trên mọi kênh");

    assertThat(office.says("8", question))
        .startsWith("Trợ lý đang tạm dừng trả lời: đang rà soát số liệu.");
    assertThat(office.says("8", "/trogiup")).contains("Ví dụ:");
    assertThat(office.says(LAN, "/sua F38\nTrả lời: Không được.")).startsWith("Kho đang tạm khóa");
    assertThat(office.says(LAN, "/trangthai"))
        .contains("Đang dừng trả lời trên trang web: đang rà soát số liệu");
    office.says("9", "/molai tat ca");
    office.clock().advance(java.time.Duration.ofMinutes(30));
    assertThat(office.says(LAN, "/molai đồng ý")).startsWith("Không có yêu cầu nào");
    office.says("9", "/molai telegram");
    assertThat(office.says(LAN, "/molai đồng ý")).startsWith("Đã mở lại Telegram.");
    assertThat(office.says("8", question)).isEqualTo(answer);
  }

  @Test
  void forgetsAWishThatIsCancelledAndShowsOneThatIsOpen() {
    office.says(LAN, "/tamdung telegram im lặng nhầm nút");
    assertThat(office.says("9", "/tamdung"))
        .contains(
            "Đang chờ xác nhận: dừng trả lời trên Telegram, lý do: nhầm nút", "/tamdung đồng ý");

    assertThat(office.says("9", "/huy")).isEqualTo("Không có việc gì đang làm dở.");
    assertThat(office.says(LAN, "/huy")).isEqualTo("Đã hủy, không có gì được lưu.");

    assertThat(office.says("9", "/tamdung đồng ý")).startsWith("Không có yêu cầu nào");
    assertThat(office.says("9", "/tamdung")).doesNotContain("Đang chờ xác nhận");
  }

  @Test
  void sendsNobodyToACommandThatIsNotHis() {
    String code = office.says(LAN, "/phanquyen mời biên tập");
    office.says("21", "/phanquyen " + code.substring(code.lastIndexOf(' ') + 1));
    office.says(LAN, "/tamdung telegram chỉ đọc kiểm kê");
    office.says("9", "/tamdung đồng ý");

    assertThat(office.says("21", "/them")).contains("kiểm kê", "Quản trị viên mở lại bằng /molai");
  }

  @Test
  void locksTheStoreAloneWhereThereIsOneAdministrator() {
    office.close();
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:7"));

    assertThat(office.says(LAN, "/tamdung")).startsWith("Mẫu: /tamdung");
    assertThat(office.says(LAN, "/tamdung telegram"))
        .startsWith("Chưa làm gì: còn thiếu chế độ")
        .contains("Mẫu: /tamdung");
    assertThat(office.says(LAN, "/tamdung fax im lặng nghỉ"))
        .startsWith("Chưa làm gì: chưa rõ kênh");
    assertThat(office.says(LAN, "/tamdung telegram im lặng"))
        .startsWith("Chưa làm gì: còn thiếu lý do");
    assertThat(office.says(LAN, "/tamdung telegram im lặng " + "a".repeat(301)))
        .startsWith("Chưa làm gì: lý do dài quá");
    assertThat(office.says(LAN, "/molai telegram ngay")).startsWith("Chưa làm gì: sau tên kênh");
    assertThat(office.says(LAN, "/tamdung telegram chi doc kiểm kê"))
        .startsWith("Đã khóa sửa kho trên Telegram");

    assertThat(office.says(LAN, "/xoa F15")).contains("kiểm kê");
    assertThat(office.says("8", "1 tăng 2 giảm nghĩa là gì?")).doesNotContain("kiểm kê");
    assertThat(office.says(LAN, "/molai telegram")).isEqualTo("Đã mở lại Telegram.");
    assertThat(office.says(LAN, "/xoa F15")).startsWith("Xóa F15");
  }

  @Test
  void tellsEverybodyWhatIsKeptAndErasesItWhenAsked() {
    assertThat(office.says("8", "/start").lines().toList().reversed().subList(0, 2))
        .containsExactly(
            "Xem: /dulieucuatoi. Xóa ngay: /xoadulieu.",
            "Trợ lý lưu câu hỏi, câu trả lời và mã tài khoản của anh/chị trong 90 ngày để trả lời"
                + " và khắc phục lỗi, sau đó xóa, chỉ giữ số đếm; phiếu còn chờ trả"
                + " lời được giữ đến khi kết thúc; bản sao lưu dùng khi khôi phục giữ thêm đến một"
                + " năm.");
    for (String channel : List.of("telegram", "web")) {
      var question = message(channel, "8", "bí mật của tôi", true);
      office.says(question);
      office.says(message(channel, "99", "người khác hỏi", true));
      office.says(message(channel, "8", "ở nhóm", false, "-100"));
      assertThat(office.says(message(channel, "8", "/dulieucuatoi", true)))
          .contains("tin nhắn", "90 ngày", "Bản sao lưu", "đến một năm");
      assertThat(office.says(message(channel, "8", "/xoadulieu", true)))
          .contains("/xoadulieu đồng ý");
      assertThat(office.says(message(channel, "8", "1", true)))
          .startsWith("Đã xóa ")
          .contains("còn giữ nội dung cũ đến một năm");

      List<String> kept =
          office
              .jdbc()
              .sql("select payload from inbox where payload is not null and channel = ?")
              .param(channel)
              .query(String.class)
              .list();
      assertThat(kept).noneMatch(text -> text.contains("bí mật") || text.contains("ở nhóm"));
      assertThat(kept).anyMatch(text -> text.contains("người khác"));
      assertThat(office.says(message(channel, "8", "/dulieucuatoi", true)))
          .startsWith("Dữ liệu của anh/chị ở kênh này: 1 tin nhắn và 1 câu trả lời");
    }
  }

  @Test
  void keepsNobodysIdInTheAuditAndTheChainWhole() {
    office.says(LAN, "/xoa F15");
    office.says(LAN, "/xoa F15 đồng ý");

    assertThat(office.says(LAN, "/dulieucuatoi")).contains("- Nhật ký quản trị: 1 việc");
    office.says(LAN, "/xoadulieu đồng ý");

    assertThat(office.jdbc().sql("select user_id from audit").query(String.class).list())
        .allMatch(id -> id.matches("[0-9a-f]{64}"));
    assertThat(office.part(vn.tinhgon.access.AuditLog.class).verify())
        .isInstanceOf(vn.tinhgon.access.AuditVerdict.Sound.class);
  }

  private Inbound message(String channel, String person, String text, boolean privately) {
    return message(channel, person, text, privately, person);
  }

  private Inbound message(
      String channel, String person, String text, boolean privately, String chat) {
    return office.message(channel, chat, person, text, Origin.TYPED, privately);
  }
}

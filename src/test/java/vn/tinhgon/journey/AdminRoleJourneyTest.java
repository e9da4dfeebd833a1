package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.Access;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** How one becomes administrator, and what one is told, through inbox and outbox. */
@ParameterizedClass
@EnumSource(Databases.class)
class AdminRoleJourneyTest extends AdminDesk {

  @Test
  void makesAVisitorOfThePageAdministratorByTheCode() {
    office.close();
    office = new Office(kind, data, Map.of());
    String code = office.part(Access.class).offerCode().code();
    assertThat(office.says(web("/quantri 0"))).isEqualTo("Mã không đúng hoặc không còn hiệu lực.");
    assertThat(office.says(web("/danhsach")))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
    assertThat(office.says(web("/trogiup"))).doesNotContain("/them");

    assertThat(office.says(web("/quantri " + code))).contains("trong 12 giờ");

    assertThat(office.says(web("/danhsach"))).startsWith("Kho có 62 mục. Trang 1/4:\nF01: ");
    assertThat(office.says(web("/trogiup"))).contains("/them");
    assertThat(office.says(web("/thoat"))).startsWith("Đã kết thúc");
    assertThat(office.says(web("/danhsach")))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
    assertThat(acts())
        .containsExactly(
            "visit quantri  REFUSED",
            "visit danhsach  BARRED",
            "visit quantri  DONE",
            "visit thoat  DONE",
            "visit danhsach  BARRED");
  }

  @Test
  void forgetsTheRoleOfAVisitAfterTwelveHours() {
    office.close();
    office = new Office(kind, data, Map.of());
    office.says(web("/quantri " + office.part(Access.class).offerCode().code()));
    office.clock().advance(Duration.ofHours(12));

    assertThat(office.says(web("/trangthai")))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }

  @Test
  void tellsHowTheServiceIs() {
    office
        .part(vn.tinhgon.inbox.Inbox.class)
        .bury(office.typed(LAN, "").address(), "x", "{", "a message without chat or id");
    assertThat(office.says(LAN, "/trangthai").lines())
        .anyMatch(line -> line.startsWith("TinhGọn "))
        .contains(
            "Kho: 62 mục hỏi đáp đang dùng, 416 dòng dữ liệu, số thay đổi 1.",
            "Tệp của kho: không có lỗi.",
            "Hàng đợi: 0 câu hỏi chờ xử lý, 0 trả lời chờ gửi.",
            "Không xử lý được: 1 câu hỏi; không gửi được: 0 trả lời.",
            "- câu hỏi lúc 15:00 22/11/2026 qua Telegram: a message without chat or id",
            "Kênh trang web: hoạt động, từ 15:00 22/11/2026.")
        .anyMatch(line -> line.matches("Cơ sở dữ liệu: \\d+,\\d MB\\."));
  }

  @Test
  void tellsHowEachChannelIs() {
    var since = office.clock().instant();
    var lastly = since.minus(Duration.ofMinutes(5));
    Map.of(
            State.OFF,
            "Kênh Telegram: đang tắt; lý do ghi trong nhật ký lúc khởi động.",
            State.CONNECTING,
            "Kênh Telegram: đang kết nối, từ 15:00 22/11/2026.",
            State.CONNECTED,
            "Kênh Telegram: hoạt động, liên lạc gần nhất 14:55 22/11/2026.",
            State.TOKEN_REFUSED,
            "Kênh Telegram: mã bot (token) bị từ chối, từ 15:00 22/11/2026. Cần lấy mã mới ở nơi"
                + " đã tạo bot.",
            State.CONSENT_NEEDED,
            "Kênh Telegram: cần quản trị viên của tài khoản đồng ý lại, từ 15:00 22/11/2026. Chạy"
                + " trên máy chủ: tinhgon zalooa consent",
            State.TAKEN_OVER,
            "Kênh Telegram: có chương trình khác nhận tin bằng cùng mã bot (409), từ 15:00"
                + " 22/11/2026. Cần tắt chương trình đó.",
            State.UNREACHABLE,
            "Kênh Telegram: không liên lạc được, từ 15:00 22/11/2026 (no token).",
            State.IN_TROUBLE,
            "Kênh Telegram: có lỗi, từ 15:00 22/11/2026 (no token).")
        .forEach((state, line) -> {
          office.channel(new ChannelStatus("telegram", state, since, "no token", lastly));
          assertThat(office.says(LAN, "/trangthai").lines()).contains(line);
        });
  }

  @Test
  void pointsToHelpForWhatIsNoCommand() {
    assertThat(office.says("8", "/foo")).contains("/trogiup");
    assertThat(office.says("8", "/start")).contains("Ví dụ:").doesNotContain("/them");
    assertThat(office.says(LAN, "/start")).contains("/them");
    assertThat(office.says(LAN, "/xem")).isEqualTo("Mẫu: /xem F14");
    assertThat(office.says(LAN, "/xem F99")).isEqualTo(missing("F99"));
    assertThat(office.says(LAN, "/tim zzz")).startsWith("Không có mục nào");
    assertThat(office.says(LAN, "/danhsach 999")).startsWith("Kho có 62 mục. Trang 4/4:");
  }

  private Inbound web(String text) {
    return office.message("web", "visit", "visit", text, Origin.TYPED, true);
  }
}

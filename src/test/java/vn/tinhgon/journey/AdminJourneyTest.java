package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.Access;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** An administrator keeps the store, message by message, through inbox and outbox. */
@ParameterizedClass
@EnumSource(Databases.class)
class AdminJourneyTest {
  private static final String LAN = "7";
  private static final String QUESTION = "1 tăng 2 giảm nghĩa là gì?";

  @Parameter Databases kind;
  @TempDir Path data;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:7,telegram:9"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void answersTheNextQuestionWithTheWordsJustGiven() {
    List<Entry> before = store().published();
    assertThat(office.says("8", QUESTION)).doesNotContain("Tăng một, giảm hai, câu mới");

    assertThat(
            office.says(LAN, "/sua F38\nTrả lời: Tăng một, giảm hai, câu mới.\nLý do: có số mới"))
        .isEqualTo("Đã cập nhật F38 (phiên bản 2).");

    assertThat(office.says("8", QUESTION)).contains("Tăng một, giảm hai, câu mới.");
    assertThat(without("F38", store().published())).isEqualTo(without("F38", before));
    assertThat(office.says(LAN, "/xem F38"))
        .startsWith("F38, phiên bản 2, đang dùng\n")
        .contains("Trả lời: Tăng một, giảm hai, câu mới.")
        .contains("quản trị viên đã sửa; tệp không ghi đè")
        .contains("Chị Lan (qua telegram); có số mới.");
  }

  @Test
  void addsAnEntryAndTakesItAwayAgain() {
    String question = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
    assertThat(
            office.says(
                LAN,
                """
                /them Câu hỏi: Cổng tra cứu TinhGọn mở cửa mấy giờ?
                Cách hỏi khác: Giờ mở cửa cổng tra cứu | Mấy giờ tra cứu được?
                Trả lời: Cổng tra cứu mở cửa cả ngày.
                Căn cứ: SRC-001
                Tình trạng: đã thực hiện
                Thời điểm: tháng 6/2020
                """))
        .startsWith("Đã thêm F63 (phiên bản 1): " + question)
        .contains("Căn cứ: SRC-001", "Tình trạng: đã thực hiện", "Thời điểm: tháng 6/2020");
    assertThat(office.says("8", question)).contains("mở cửa cả ngày", "tháng 6/2020");
    assertThat(office.says(LAN, "/tim cong tra cuu")).contains("F63: " + question);

    assertThat(office.says(LAN, "/xoa F63")).contains("Xóa F63 (phiên bản 1)?", question);
    assertThat(office.says("8", question)).contains("mở cửa cả ngày");
    assertThat(office.says(LAN, "/xoa F63 đồng ý")).startsWith("Đã xóa F63");

    assertThat(office.says("8", question)).doesNotContain("mở cửa cả ngày");
    assertThat(office.says(LAN, "/xem F63")).isEqualTo(missing("F63"));
    assertThat(acts()).containsExactly("7 them F63 DONE", "7 xoa F63 DONE");
  }

  @Test
  void removesByTheButtonOnce() {
    Button button = ask("/xoa F15").buttons().getFirst();
    assertThat(button.label()).isEqualTo("Đồng ý xóa F15");

    assertThat(office.says(press("9", LAN, button))).contains("hết hạn");
    assertThat(office.says(press(LAN, "9", button))).contains("hết hạn");
    assertThat(store().find("F15")).isPresent();
    assertThat(office.says(press(LAN, LAN, button))).startsWith("Đã xóa F15");
    for (int i = 0; i < 100; i++) {
      assertThat(office.says(press(LAN, LAN, button))).contains("hết hạn");
    }

    assertThat(store().find("F15")).isEmpty();
    assertThat(store().revisions("F15")).hasSize(2);
  }

  @Test
  void removesByTheNumberWhereThereAreNoButtons() {
    office.says(LAN, "/xoa F15");

    assertThat(office.says(LAN, "1")).startsWith("Đã xóa F15");
  }

  @Test
  void removesNothingLateOrOnAnothersWordOrUnseen() {
    office.says(LAN, "/xoa F15");
    assertThat(office.says("9", "/xoa F15 đồng ý")).startsWith("Chưa xóa F15");
    office.clock().advance(Duration.ofMinutes(5));
    assertThat(office.says(LAN, "/xoa F15 đồng ý")).startsWith("Chưa xóa F15");

    Button late = ask("/xoa F15").buttons().getFirst();
    office.clock().advance(Duration.ofMinutes(6));
    assertThat(office.says(press(LAN, LAN, late))).startsWith("Chưa xóa F15");

    office.says(LAN, "/xoa F15");
    office.says("9", "/sua F15\nTrả lời: Sửa trong lúc chờ.");
    assertThat(office.says(LAN, "/xoa F15 đồng ý"))
        .startsWith("Chưa lưu: F15 đã được Chị Lan (qua telegram) thay đổi")
        .contains("Sửa trong lúc chờ.");
    assertThat(store().find("F15").orElseThrow().answer()).isEqualTo("Sửa trong lúc chờ.");
  }

  @Test
  void losesNothingThatWasTyped() {
    String typed = "/them Ai kiêm?\nĐồng chí A.\nCăn cứ: 99-KL/TU";

    assertThat(office.says(LAN, typed))
        .startsWith("Chưa lưu, cần sửa:\n- kho không có văn bản hoặc nguồn “99-KL/TU”.")
        .contains("Mẫu:\n/them Câu hỏi: …")
        .endsWith("Nội dung anh/chị đã gửi (chép lại để sửa):\n" + typed);
    assertThat(store().list()).hasSize(62);
  }

  @Test
  void overwritesNothingThatTheEditorHasNotSeen() {
    office.says("9", "/sua F15 v1\nTrả lời: Của người kia.");

    assertThat(office.says(LAN, "/sua F15 v1\nTrả lời: Của tôi."))
        .startsWith("Chưa lưu: F15 đã được")
        .contains("hiện là phiên bản 2:", "Trả lời: Của người kia.")
        .endsWith("/sua F15 v1\nTrả lời: Của tôi.");
    assertThat(office.says(LAN, "/sua F15 v2\nTrả lời: Của tôi."))
        .isEqualTo("Đã cập nhật F15 (phiên bản 3).");
    assertThat(office.says(LAN, "/sua F15\nTrả lời: Của tôi."))
        .isEqualTo("F15 không có gì thay đổi (phiên bản 3).");
  }

  @Test
  void makesAVisitorOfThePageAdministratorByTheCode() {
    office.close();
    office = new Office(kind, data, Map.of());
    String code = office.part(Access.class).offerCode().code();
    assertThat(office.says(web("/quantri 0"))).isEqualTo("Mã không đúng hoặc không còn hiệu lực.");
    assertThat(office.says(web("/danhsach"))).isEqualTo("Lệnh này dành cho quản trị viên.");
    assertThat(office.says(web("/trogiup"))).doesNotContain("/them");

    assertThat(office.says(web("/quantri " + code))).contains("trong 12 giờ");

    assertThat(office.says(web("/danhsach"))).startsWith("Kho có 62 mục. Trang 1/4:\nF01: ");
    assertThat(office.says(web("/trogiup"))).contains("/them");
    assertThat(office.says(web("/thoat"))).startsWith("Đã kết thúc");
    assertThat(office.says(web("/danhsach"))).isEqualTo("Lệnh này dành cho quản trị viên.");
    assertThat(acts())
        .containsExactly(
            "visit quantri  REFUSED",
            "visit danhsach  REFUSED",
            "visit quantri  DONE",
            "visit thoat  DONE",
            "visit danhsach  REFUSED");
  }

  @Test
  void forgetsTheRoleOfAVisitAfterTwelveHours() {
    office.close();
    office = new Office(kind, data, Map.of());
    office.says(web("/quantri " + office.part(Access.class).offerCode().code()));
    office.clock().advance(Duration.ofHours(12));

    assertThat(office.says(web("/trangthai"))).isEqualTo("Lệnh này dành cho quản trị viên.");
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
            "- câu hỏi lúc 15:00 22/11/2026 qua telegram: a message without chat or id",
            "Kênh web: hoạt động, từ 15:00 22/11/2026.")
        .anyMatch(line -> line.matches("Cơ sở dữ liệu: \\d+,\\d MB\\."));
  }

  @Test
  void tellsHowEachChannelIs() {
    var since = office.clock().instant();
    var lastly = since.minus(Duration.ofMinutes(5));
    Map.of(
            State.OFF,
            "Kênh telegram: đang tắt; lý do ghi trong nhật ký lúc khởi động.",
            State.CONNECTING,
            "Kênh telegram: đang kết nối, từ 15:00 22/11/2026.",
            State.CONNECTED,
            "Kênh telegram: hoạt động, liên lạc gần nhất 14:55 22/11/2026.",
            State.TOKEN_REFUSED,
            "Kênh telegram: mã bot (token) bị từ chối, từ 15:00 22/11/2026. Cần lấy mã mới từ"
                + " @BotFather.",
            State.TAKEN_OVER,
            "Kênh telegram: có chương trình khác nhận tin bằng cùng mã bot (409), từ 15:00"
                + " 22/11/2026. Cần tắt chương trình đó.",
            State.UNREACHABLE,
            "Kênh telegram: không liên lạc được, từ 15:00 22/11/2026 (no token).",
            State.IN_TROUBLE,
            "Kênh telegram: có lỗi, từ 15:00 22/11/2026 (no token).")
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

  private Reply ask(String text) {
    return office.replies(office.typed(LAN, text)).getFirst();
  }

  private Inbound press(String chat, String person, Button button) {
    return office.message(
        "telegram", chat, person, new Content.ButtonPress(button.token()), Origin.TYPED, true);
  }

  private Inbound web(String text) {
    return office.message("web", "visit", "visit", text, Origin.TYPED, true);
  }

  private FaqStore store() {
    return office.part(FaqStore.class);
  }

  private static String missing(String id) {
    return "Không có mục " + id + " trong kho. Gõ /tim và từ khóa để tìm mã.";
  }

  private static List<Entry> without(String id, List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.id().equals(id)).toList();
  }

  private List<String> acts() {
    return Acts.in(office.jdbc()).reversed().stream()
        .map(act -> act.who().id() + ' ' + act.act() + ' ' + act.target() + ' ' + act.outcome())
        .toList();
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.TextPhone;

/** What was done or not is said by its own name, on a channel that has only words. */
@ParameterizedClass
@EnumSource(Databases.class)
class PlainReportsTest extends OfficeJourney {
  private TextPhone an;
  private TextPhone binh;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an,zalobot:binh", "tinhgon.four-eyes", "off");
  }

  @BeforeEach
  void people() {
    an = new TextPhone(office, "an");
    binh = new TextPhone(office, "binh");
  }

  @Test
  void saysWhatWasNotDoneByTheNameOfTheCommand() {
    String title = entryTitle();
    an.says("/xem F15");
    binh.says("/sua F15\nTrả lời: Câu của người thứ hai.");
    an.says("/xem F15");
    binh.says("/sua F15\nTrả lời: Câu khác của người thứ hai.");

    assertThat(an.says("/hoantac F15"))
        .startsWith("Chưa hoàn tác: F15 đã được Chị Lan (qua Zalo Bot) thay đổi")
        .contains("hiện là phiên bản 3: " + title);
    an.says("/them Câu hỏi: Nhà văn hóa thử mở cửa khi nào?\nTrả lời: Cả ngày.\nĐăng: không");
    assertThat(an.says("/duyet F63")).startsWith("Chưa duyệt F63").doesNotContain("Chưa lưu");
  }

  private String entryTitle() {
    return office.part(vn.tinhgon.faq.FaqStore.class).find("F15").orElseThrow().title();
  }

  @Test
  void namesInTheAuditWhatTheDatabaseKeepsInShort() {
    an.says("/caidat bốn mắt có");
    an.says("/caidat ẩn hết hiệu lực mặc định");
    an.says("/caidat hạn rà soát 12 tháng");
    an.says("/phanquyen mời duyệt");
    an.says("/vanban thay thế 05-KL/TU từ 3/10/2018");
    an.says("/hoantac bốn mắt");
    an.says("/tamdung web chỉ đọc bảo trì");
    binh.says("/tamdung đồng ý");

    assertThat(an.says("/nhatky"))
        .contains(
            "/caidat bốn mắt: có",
            "/caidat ẩn hết hiệu lực: mặc định",
            "/caidat hạn rà soát: 12",
            "/phanquyen mã mời quyền duyệt",
            "/vanban D-KL05 thay thế",
            "/hoantac bốn mắt\n",
            "/tamdung trang web\n")
        .doesNotContain("four-eyes", "hide-ended", "approver", "REPLACED", "/tamdung web");
  }

  @Test
  void offersToCompareOnlyWhereThereAreTwoVersions() {
    assertThat(an.says("/lichsu F15")).doesNotContain("/sosanh").contains("/xem F15");
    an.says("/sua F15\nTrả lời: Câu khác.");
    assertThat(an.says("/lichsu F15")).contains("/sosanh F15 1 2");
  }

  @Test
  void saysThatADraftWasHandedInAndNotThatItWasSaved() {
    an.says("/them Câu hỏi: Nhà văn hóa thử mở cửa khi nào?\nTrả lời: Cả ngày.\nĐăng: không");
    assertThat(an.says("/guiduyet F63"))
        .startsWith("Chưa gửi duyệt, cần sửa:\n- chưa ghi nguồn.")
        .contains("Bổ sung bằng /sua")
        .doesNotContain("Mẫu:");
    an.says("/sua F63\nCăn cứ: SRC-001\nThời điểm: năm 2026");
    assertThat(an.says("/guiduyet F63"))
        .startsWith("Đã gửi duyệt F63 (phiên bản 3): Nhà văn hóa thử")
        .doesNotContain("Đã lưu");
  }

  @Test
  void asksForTheReasonOfHidingAndKeepsItWhenItComesLater() {
    assertThat(an.says("/an F15"))
        .startsWith("Đã tạm ẩn F15 (phiên bản 2)")
        .contains("Muốn ghi thêm: /an F15 lý do");
    assertThat(an.says("/an F15 số liệu đang rà soát"))
        .isEqualTo("Đã ghi lý do cho F15 (phiên bản 3), mục vẫn ở trạng thái “tạm ẩn”.");
    assertThat(an.says("/lichsu F15")).contains("lý do: số liệu đang rà soát");
    assertThat(an.says("/duyet F15")).contains("tạm ẩn, Chị Lan", "số liệu đang rà soát");
    assertThat(an.says("/an F15")).contains("đang ở trạng thái “tạm ẩn”");
    assertThat(an.says("/hoantac F15")).contains("trở lại như phiên bản 1");
    assertThat(an.says("/hethan F15")).contains("Muốn ghi thêm: /hethan F15 lý do");
    assertThat(an.says("/hethan F15 đã có số mới")).startsWith("Đã ghi lý do cho F15");
    assertThat(an.says("/an F16 trùng F15")).doesNotContain("Muốn ghi thêm");
  }

  @Test
  void namesTheDocumentThatComesInThePlaceOfAnother() {
    assertThat(an.says("/vanban thay thế 05-KL/TU bằng 92-KL/TU từ 3/10/2018"))
        .startsWith("Đã ghi: Kết luận 05-KL/TU được thay thế bằng Kết luận 92-KL/TU từ 3/10/2018.");
    assertThat(an.says("/vanban 05-KL/TU")).contains("thay thế bằng Kết luận 92-KL/TU");
    assertThat(an.says("/hoantac")).contains("- Kết luận 05-KL/TU được thay thế bằng");
    assertThat(an.says("/vanban bãi bỏ 05-KL/TU từ 4/10/2018")).contains("bị bãi bỏ từ 4/10/2018.");
  }

  @Test
  void asksForTheCommandAgainAndNotForAQuestion() {
    String press = button("/xoa F15");
    office.at(office.clock().instant().plus(Duration.ofHours(1)));

    assertThat(office.says(pressed(press))).endsWith("vui lòng gửi lại lệnh.");
    assertThat(office.says(pressed("0123456789abcdef"))).endsWith("vui lòng gửi lại câu hỏi.");
    var transaction = new TransactionTemplate(office.part(PlatformTransactionManager.class));
    for (String text : List.of("/sua F15", "Ai kiêm Chánh Thanh tra?")) {
      transaction.executeWithoutResult(
          _ -> office.part(MessageHandler.class).giveUp(office.typed("an", text)));
    }
    List<String> told = office.mail("an");
    assertThat(told.getFirst()).contains("gửi lại lệnh").doesNotContain("câu hỏi");
    assertThat(told.getLast()).contains("chưa xử lý được câu hỏi");
  }

  private String button(String command) {
    return office
        .replies(office.message("zalobot", "an", "an", command, Origin.TYPED, true))
        .getLast()
        .buttons()
        .getFirst()
        .token();
  }

  private Inbound pressed(String token) {
    return office.message(
        "zalobot", "an", "an", new Content.ButtonPress(token), Origin.TYPED, true);
  }
}

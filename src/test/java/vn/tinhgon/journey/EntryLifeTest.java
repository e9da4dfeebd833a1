package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** An entry from draft to archive, in the hands of several people. */
class EntryLifeTest extends OfficeJourney {
  private static final String ADMIN = "7";
  private static final String EDITOR = "21";
  private static final String APPROVER = "22";
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
  private static final String ADD =
      "/them " + QUESTION + "\nCổng tra cứu mở cửa cả ngày.\nCăn cứ: SRC-001";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("15", "20", "62"));
  }

  @Test
  void givesRolesByOneTimeCodesAndTakesThemAtOnce() {
    assertThat(office.says(EDITOR, "/danhsach"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
    String code = invitation("biên tập");

    assertThat(office.says(EDITOR, "/phanquyen " + code))
        .startsWith("Anh/chị đã nhận quyền biên tập, mọi địa phương.");
    assertThat(office.says(APPROVER, "/phanquyen " + code))
        .isEqualTo("Mã không đúng hoặc không còn hiệu lực.");
    assertThat(office.says(EDITOR, "/danhsach")).startsWith("Kho có 3 mục.");
    assertThat(office.says(EDITOR, "/phanquyen")).isEqualTo("Lệnh này cần quyền quản trị.");
    assertThat(office.says(EDITOR, "/duyet F14")).isEqualTo("Lệnh này cần quyền duyệt.");

    String list = office.says(ADMIN, "/phanquyen");
    var person = Pattern.compile("(Q\\d+): Chị Lan \\(qua Telegram\\), biên tập").matcher(list);
    assertThat(person.find()).isTrue();
    assertThat(office.says(ADMIN, "/phanquyen thôi " + person.group(1)))
        .isEqualTo("Đã thôi quyền biên tập của Chị Lan, có hiệu lực ngay.");
    assertThat(office.says(EDITOR, ADD)).isEqualTo("Lệnh này cần quyền biên tập.");
  }

  @Test
  void letsNobodyApproveWhatHeWrote() {
    take(EDITOR, "biên tập");
    take(APPROVER, "duyệt");

    assertThat(office.says(EDITOR, ADD))
        .startsWith("Đã lưu F63 (phiên bản 1), đang chờ duyệt: " + QUESTION);
    assertThat(office.mail(APPROVER)).singleElement().asString().contains("/duyet F63 v1");
    assertThat(office.says("8", QUESTION)).doesNotContain("mở cửa cả ngày");
    assertThat(office.says(APPROVER, "/duyet"))
        .startsWith("Có 1 mục chờ duyệt:\nF63 (phiên bản 1)");
    assertThat(office.says(APPROVER, "/duyet F63 vẫn đăng: gấp")).contains("chưa xem bản này");
    assertThat(office.says(APPROVER, "/duyet F63")).startsWith("Đã duyệt và đăng F63");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");

    assertThat(office.says(ADMIN, "/sua F63\nTrả lời: Mở cửa từ 7 giờ."))
        .contains("đang chờ duyệt", "Người hỏi vẫn nhận bản đang dùng.");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/duyet F63")).startsWith("Anh/chị đã viết bản này của F63");
    assertThat(office.says(APPROVER, "/xem F63"))
        .contains("Trả lời: [bỏ: Cổng tra cứu mở] [thêm: Mở] cửa [bỏ: cả ngày.] [thêm: từ 7 giờ.]");
    assertThat(office.says(APPROVER, "/tralai F63 thiếu ngày nghỉ")).startsWith("Đã trả lại F63");
    assertThat(office.says(ADMIN, "/hoantac F63 3")).contains("lý do: thiếu ngày nghỉ");
    assertThat(office.says(ADMIN, "/hoantac F63 3")).contains("chờ người khác duyệt");
    assertThat(office.says(APPROVER, "/duyet F63"))
        .startsWith("Chưa duyệt: F63 nay là phiên bản 5")
        .contains("[thêm: từ 7 giờ.]");
    assertThat(office.says(APPROVER, "/duyet F63 v5")).startsWith("Đã duyệt và đăng F63");
    assertThat(office.says("8", QUESTION)).contains("Mở cửa từ 7 giờ");
  }

  @Test
  void publishesAtOnceWhereOneAloneMayApprove() {
    assertThat(office.says(ADMIN, ADD)).startsWith("Đã thêm F63 (phiên bản 1)");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/sua F63\nTrả lời: Mở từ 7 giờ.\nĐăng: không"))
        .startsWith("Đã lưu F63 (phiên bản 2), đang chờ duyệt");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/duyet F63")).startsWith("Đã duyệt và đăng F63 (phiên bản 3)");
    assertThat(office.says("8", QUESTION)).contains("Mở từ 7 giờ");
  }

  @Test
  void hidesArchivesAndUndoesEveryStep() {
    office.says(ADMIN, ADD);
    assertThat(office.says(ADMIN, "/an F63 đang rà soát")).startsWith("Đã tạm ẩn F63");
    assertThat(office.says("8", QUESTION)).doesNotContain("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/hien F63")).startsWith("Đã duyệt và đăng F63");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/hethan F63 hết năm")).startsWith("Đã chuyển F63");
    assertThat(office.says(ADMIN, "/hoantac F63")).startsWith("Đã hoàn tác: F63");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    office.says(ADMIN, "/xoa F63");
    assertThat(office.says(ADMIN, "/xoa F63 đồng ý")).startsWith("Đã xóa F63");
    assertThat(state("F63")).isEqualTo(State.WITHDRAWN);
    assertThat(office.says(ADMIN, "/hoantac F63")).contains("đang dùng");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    office.says(ADMIN, "/sua F63\nTrả lời: Đóng cửa.\nLý do: nghỉ lễ");
    assertThat(office.says(ADMIN, "/hoantac F63")).startsWith("Đã hoàn tác: F63");
    assertThat(office.says("8", QUESTION)).contains("mở cửa cả ngày");
    assertThat(office.says(ADMIN, "/lichsu F63"))
        .startsWith("Lịch sử F63 (đang dùng): " + QUESTION)
        .contains(
            "1. 15:00 22/11/2026: thêm mới, Chị Lan (qua Telegram)",
            "; lý do: nghỉ lễ",
            "đưa vào lưu trữ");
    assertThat(office.says(ADMIN, "/sosanh F63 1 8")).contains("[thêm: Đóng");
  }

  @Test
  void keepsAnEditorToHisPlaces() {
    take(EDITOR, "biên tập huyện Đức Thọ");
    take(APPROVER, "duyệt huyện Ba Chẽ");

    assertThat(office.says(EDITOR, "/sua F15\nTrả lời: Mới.")).contains("đang chờ duyệt");
    assertThat(office.says(EDITOR, "/sua F20\nTrả lời: Mới."))
        .startsWith("Mục này nói đến huyện Ba Chẽ, ngoài phạm vi")
        .endsWith("/sua F20\nTrả lời: Mới.");
    assertThat(office.says(EDITOR, ADD)).contains("ngoài phạm vi");
    assertThat(office.says(APPROVER, "/duyet F15")).contains("ngoài phạm vi");
    assertThat(office.says(ADMIN, "/duyet F15"))
        .startsWith("Anh/chị chưa xem bản này của F15 (phiên bản 2) nên chưa đăng.")
        .contains("Khác với bản đang dùng:", "[thêm: ", "/duyet F15 v2");
    assertThat(office.says(ADMIN, "1")).startsWith("Đã duyệt và đăng F15");
  }

  @Test
  void tellsTheSecondEditorWhatTheFirstChanged() {
    office.close();
    office =
        new Office(
            kind,
            data,
            Map.of(
                "tinhgon.admins",
                "telegram:7,telegram:9",
                "tinhgon.four-eyes",
                "off",
                "tinhgon.faq-dir",
                SmallStore.in(data, "15", "20", "62")));
    office.says("9", "/xem F15");
    office.says(ADMIN, "/sua F15\nTrả lời: Một câu mới.");

    assertThat(office.says("9", "/sua F15\nTrả lời: Câu của tôi."))
        .startsWith("Chưa lưu: F15 đã được Chị Lan (qua Telegram) thay đổi lúc")
        .contains("Khác với bản trước đó:\nTrả lời: ", "[thêm: Một câu mới.]");
    assertThat(office.says("9", "/sua F15 v2\nTrả lời: Câu của tôi."))
        .isEqualTo("Đã cập nhật F15 (phiên bản 3).");
  }

  @Test
  void showsWhatCouldBeMeant() {
    assertThat(office.says(ADMIN, "/duyett")).contains("/duyet");
    assertThat(office.says(ADMIN, "/lich")).contains("/lichsu F14");
    assertThat(office.says("8", "/duyett")).doesNotContain("/duyet F14").contains("/trogiup");
    assertThat(office.says(ADMIN, "/lichsu")).isEqualTo("Mẫu: /lichsu F14");
    assertThat(office.says(ADMIN, "/trogiup")).contains("/phanquyen", "/duyet", "/them", "/xem");
    take(EDITOR, "biên tập");
    assertThat(office.says(EDITOR, "/trogiup")).contains("/them").doesNotContain("/phanquyen");
  }

  @Test
  void saysWhoAnswersTheQuestionsOfWhatGoes() {
    office.says(ADMIN, ADD);
    office.says(
        ADMIN,
        "/them Cổng tra cứu TinhGọn mở cửa từ mấy giờ?\nTừ 7 giờ, cả ngày lễ.\nCăn cứ: SRC-001");
    office.says(ADMIN, "/duyet F64 vẫn đăng: hai câu gần nhau");
    assertThat(state("F64")).isEqualTo(State.PUBLISHED);
    assertThat(office.says(ADMIN, "/an F63"))
        .startsWith("Đã tạm ẩn F63")
        .contains("người hỏi nay nhận câu trả lời từ nơi khác", "của F63 sẽ do F64 trả lời");
    assertThat(office.says(ADMIN, "/an F64"))
        .startsWith("Đã tạm ẩn F64")
        .doesNotContain("nơi khác");
  }

  @Test
  void takesNoNewCommandFromForwardedWordsOrAGroup() {
    office.says(ADMIN, ADD);
    for (String command :
        List.of(
            "/an F63",
            "/hethan F63",
            "/hoantac F63",
            "/phanquyen mời duyệt",
            "/caidat bốn mắt không")) {
      assertThat(
              office.says(
                  office.message("telegram", ADMIN, ADMIN, command, Origin.FORWARDED, true)))
          .startsWith("Lệnh chỉ được nhận khi anh/chị tự gõ");
      assertThat(office.says(office.message("telegram", "-1", ADMIN, command, Origin.TYPED, false)))
          .startsWith("Lệnh này chỉ dùng khi nhắn riêng");
      assertThat(office.says("8", command))
          .matches(
              "Lệnh này cần quyền (biên tập|duyệt|quản trị)\\.|Lệnh này dành cho người giữ kho.*");
    }
    assertThat(state("F63")).isEqualTo(State.PUBLISHED);
  }

  private void take(String person, String role) {
    assertThat(office.says(person, "/phanquyen " + invitation(role))).startsWith("Anh/chị đã nhận");
  }

  private String invitation(String role) {
    String said = office.says(ADMIN, "/phanquyen mời " + role);
    return said.substring(said.lastIndexOf(' ') + 1);
  }

  private State state(String id) {
    return office.part(EntryLife.class).find(id).orElseThrow().state();
  }
}

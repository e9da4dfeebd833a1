package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;

/** What people type beside a command is answered with the command, in words for a small screen. */
@ParameterizedClass
@EnumSource(Databases.class)
class PlainHintsTest extends TicketRoom {
  private static final int SCREEN = 2_000;

  @Test
  void showsWhatACodeAloneMayBeForAndDoesNothing() {
    String code = asked(QUESTION);
    for (String typed : new String[] {code, code.toLowerCase(), code.replace("-", "") + "."}) {
      assertThat(second.says(typed))
          .startsWith(code + " là một mã; chưa làm gì.")
          .contains("/phieu " + code, "/traloi " + code);
    }
    assertThat(dung.says(code)).contains("/tracuu " + code).doesNotContain("/phieu", "/traloi");
    assertThat(dung.says("phiếu " + code + " đến đâu rồi?")).contains("/tracuu " + code);
    assertThat(dung.says("Kế hoạch số AP482-9173 nói gì?")).doesNotContain("là một mã");
    assertThat(second.says("P000-0001")).startsWith("Không có phiếu mang mã này.");
    assertThat(admin.says("F15"))
        .startsWith("F15 là một mã; chưa làm gì.")
        .contains("/xem F15:", "/sua F15:", "/duyet F15:");
    assertThat(second.says("f15")).contains("/xem F15:").doesNotContain("/duyet");
    assertThat(dung.says("F15")).doesNotContain("là một mã");
    assertThat(dung.says("Q112345")).doesNotContain("là một mã");
    assertThat(admin.says("Q112345")).contains("/nhatky Q112345:");
    assertThat(office.count("ticket")).isOne();
  }

  @Test
  void writesTheSlashThatACommandLacksAndDoesNothing() {
    assertThat(admin.says("duyet F15"))
        .isEqualTo(
            "Lệnh bắt đầu bằng dấu gạch chéo; chưa làm gì. Nếu đúng ý anh/chị, gửi:\n/duyet F15");
    assertThat(admin.says("Xóa F15 đồng ý")).endsWith("\n/xoa F15 đồng ý");
    assertThat(admin.says("tamdung web im lặng bảo trì"))
        .endsWith("\n/tamdung web im lặng bảo trì");
    assertThat(admin.says("lịch sử F15")).endsWith("\n/lichsu F15");
    assertThat(admin.says("danh sách")).endsWith("\n/danhsach");
    assertThat(dung.says("dulieucuatoi")).endsWith("\n/dulieucuatoi");
    assertThat(office.part(vn.tinhgon.faq.FaqStore.class).find("F15")).isPresent();
    assertThat(office.part(vn.tinhgon.access.Pauses.class).all()).isEmpty();
    for (String question :
        new String[] {
          "Xem văn bản nào nói về xã?",
          "Văn bản nào nói về Đức Thọ?",
          "duyệt đề án ở Đức Thọ là ai?",
          "phiếu đánh giá cán bộ ở Đức Thọ thế nào?"
        }) {
      assertThat(admin.says(question)).doesNotContain("dấu gạch chéo");
    }
    assertThat(dung.says("duyet F15")).doesNotContain("dấu gạch chéo");
    assertThat(dung.says("danh sách")).doesNotContain("dấu gạch chéo");
  }

  @Test
  void shortensALongConversationSoThatOneMessageHoldsIt() {
    String follow = "Mở cửa mấy giờ buổi sáng?";
    dung.says("Nhà văn hóa huyện Đức Thọ ở đâu?");
    String long1 = "Nhà văn hóa " + "cần sửa chữa lớn ".repeat(60) + "phải không?";
    for (int i = 0; i < 6; i++) {
      dung.says(long1.replace("sửa", "sửa " + i));
    }
    dung.says(follow);

    String shown = dung.says("/chuyen");
    assertThat(shown).contains("Câu hỏi: " + follow, " …", "(không kèm ", "Anh/chị đồng ý");
    assertThat(shown.length()).isLessThan(SCREEN);
    dung.says("1");
    String letter = second.mail().getLast();
    assertThat(letter).contains(follow, "Trợ lý: ", "(không kèm ");
    assertThat(letter.length()).isLessThan(SCREEN);
    assertThat(letter.lines().filter(line -> line.startsWith("- Hỏi: ")))
        .allMatch(line -> line.length() < 170)
        .noneMatch(line -> line.matches(".*\\p{L} …\\p{L}.*"));
  }

  @Test
  void tellsOfOnesOwnDataWhatMattersFirst() {
    String code = asked(QUESTION);
    assertThat(lan.says("/dulieucuatoi").lines().toList())
        .satisfies(lines -> {
          assertThat(lines.get(0)).matches("Dữ liệu của anh/chị ở kênh này: \\d+ tin nhắn và .*");
          assertThat(lines.get(1)).isEqualTo("Xóa ngay: /xoadulieu");
          assertThat(lines.get(3)).isEqualTo("Chi tiết:");
          assertThat(lines.get(4)).isEqualTo("- Phiếu đã chuyển đến người phụ trách: 1.");
          assertThat(lines.get(5)).startsWith("- Câu hỏi giữ để thống kê: ");
        })
        .allMatch(line -> line.length() < 170);
    assertThat(code).startsWith("P");
  }

  @Test
  void listsTheCommandsByWhatOneWantsToDo() throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of("src/main/resources/messages.properties")).stream()
            .filter(line -> line.startsWith("command.what."))
            .filter(line ->
                !line.matches(
                    "command\\.what\\.(START|HELP|CLAIM|LEAVE|HAND_OVER|TRACK|FOLLOW|UNFOLLOW)=.*"))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .toList();
    String all = admin.says("/trogiup");
    assertThat(all).contains(commands);
    assertThat(all)
        .containsSubsequence(
            "Dữ liệu của anh/chị:",
            "/xoadulieu",
            "Xem và tìm",
            "/tim",
            "Viết và sửa",
            "/them",
            "Duyệt và đăng",
            "/duyet",
            "Văn bản",
            "/vanban",
            "Phiếu",
            "/phieu",
            "Tệp",
            "/nhaptep",
            "Hoàn tác",
            "/hoantac",
            "Quản trị",
            "/phanquyen");
    assertThat(second.says("/trogiup")).doesNotContain("Duyệt và đăng", "Quản trị (", "/tralai");
    assertThat(dung.says("/trogiup"))
        .contains("/dulieucuatoi", "/xoadulieu", "/chuyen", "/tracuu", "/theodoi", "/botheodoi")
        .doesNotContain("/huy", "/tim", "Xem và tìm");
  }

  @Test
  void saysHowFarADryRunIsToWhoeverAgreesTooSoon() {
    var latch = new CountDownLatch(1);
    office.holdsFiles(latch);
    byte[] file =
        "id,title,alternates,answer\n,Cổng thử mở cửa mấy giờ?,,Cả ngày.\n"
            .getBytes(StandardCharsets.UTF_8);
    admin.sends("a.csv", file, "/nhaptep");

    for (String early : new String[] {"/nhaptep", "/nhaptep đồng ý", "đồng ý"}) {
      assertThat(admin.says(early))
          .startsWith("Vẫn đang kiểm tra tệp a.csv: đang đọc và so với kho, bước 1/2.")
          .contains("/nhaptep đồng ý");
    }
    latch.countDown();
    assertThat(admin.later()).contains("Nếu nhập tệp a.csv");
  }

  @Test
  void sendsNobodyANumberThatMayHaveBeenMeantForAChoice() {
    String code = asked("Thư viện huyện Đức Thọ mở cửa mấy buổi một ngày?");

    assertThat(keeper.replies("1")).startsWith("Gõ câu trả lời cho phiếu " + code);
    assertThat(office.mail("601")).isEmpty();
    assertThat(keeper.says("2")).startsWith("Chưa gửi.");
    assertThat(keeper.presses("Gửi")).contains("đang gửi đến 1 người hỏi");
    assertThat(office.mail("601")).singleElement().asString().contains("\n\n2\n\n");
  }

  @Test
  void joinsAQuestionWhoseWordsStandInAnotherOrderAndNoTwinOfIt() {
    String code = asked(QUESTION);
    assertThat(askedInWords("Buổi sáng thư viện Đức Thọ mở cửa mấy giờ?")).isEqualTo(code);
    assertThat(askedInWords("Mấy giờ buổi chiều thư viện Đức Thọ mở cửa?")).isNotEqualTo(code);
    assertThat(askedInWords("Buổi sáng thư viện Đức Thọ mấy giờ đóng cửa?")).isNotEqualTo(code);
    assertThat(office.count("ticket")).isEqualTo(3);
  }
}

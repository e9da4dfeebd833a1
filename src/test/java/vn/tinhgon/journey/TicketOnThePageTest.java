package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/** People whom nobody knows by name, and of whom nobody knows whether they came back. */
class TicketOnThePageTest extends TicketRoom {

  private String onPage(String visit, String text) {
    Inbound typed = office.message("web", visit, visit, new Content.Text(text), Origin.TYPED, true);
    return office.says(
        new Inbound(
            typed.address(),
            typed.key(),
            new Sender(visit, "", Origin.TYPED),
            typed.content(),
            true,
            typed.sentAt()));
  }

  private void invite(String visit, String role) {
    String invitation = admin.says("/phanquyen mời " + role);
    assertThat(onPage(visit, invitation.substring(invitation.lastIndexOf('/')))).contains("quyền");
  }

  @Test
  void saysOfAnAnswerOnThePageOnlyThatItIsThere() {
    onPage("v7", QUESTION);
    onPage("v7", "/chuyen");
    String code = code(onPage("v7", "/chuyen đồng ý"));
    keeper.says("/traloi " + code + " Mở cửa từ 7 giờ.");
    office.part(TicketWatch.class).look();

    assertThat(keeper.says("/phieu " + code))
        .contains("Đã nhận: 0 người", "Đã đăng trên trang hỏi đáp: 1 người");
  }

  @Test
  void givesAKeyThatLeadsBackToTheAnswerOnceTheBrowserWasClosed() {
    onPage("v7", QUESTION);
    onPage("v7", "/chuyen");
    String passed = onPage("v7", "/chuyen đồng ý");
    String code = code(passed).lines().findFirst().orElseThrow();
    assertThat(passed).contains("sau khi đóng trình duyệt", "/phieu/" + code + "/");
    String track = passed.replaceAll("(?s).*(/tracuu " + code + " \\S{22})\\b.*", "$1");
    keeper.says("/traloi " + code + " Mở cửa từ 7 giờ.");

    assertThat(onPage("v8", track)).contains(QUESTION, "Mở cửa từ 7 giờ.");
    assertThat(onPage("v8", track.replaceFirst(".$", "-")))
        .contains(code)
        .doesNotContain(QUESTION, "7 giờ");
    assertThat(admin.says("/trangthai")).contains("TINHGON_PUBLIC_URL");
  }

  @Test
  void callsThoseWithoutANameByRoleAndCode() {
    invite("v8", "biên tập");
    invite("v9", "duyệt");
    onPage("v8", "/danhsach");
    assertThat(onPage("v8", "/an F15 thử ẩn")).isNotEmpty();
    String writer =
        admin
            .says("/phanquyen")
            .replaceAll("(?s).*(Q\\d{6}): [^\\n]*qua trang web\\), biên.*", "$1");
    assertThat(writer).matches("Q\\d{6}");

    assertThat(admin.says("/nhatky"))
        .contains("biên tập " + writer + " (qua trang web)")
        .containsPattern("duyệt Q\\d{6} \\(qua trang web\\)")
        .doesNotContain("chưa rõ tên");
    String draft =
        onPage(
            "v8",
            "/them\n"
                + "Câu hỏi: Bể bơi xã thử mở mấy giờ?\n"
                + "Trả lời: Từ 6 giờ.\n"
                + "Căn cứ: SRC-001\n"
                + "Đăng: chưa");
    String entry = draft.replaceAll("(?s).*?(F\\d+).*", "$1");
    assertThat(admin.says("/lichsu " + entry))
        .contains("biên tập " + writer + " (qua trang web)")
        .doesNotContain("quản trị viên qua");

    asked(QUESTION);
    keeper.mail();
    keeper.presses("Giao cho…");
    assertThat(keeper.buttons())
        .contains("biên tập " + writer + " (qua trang web)")
        .noneMatch(label -> label.contains("chưa rõ tên"));
    assertThat(admin.says("/phanquyen thôi " + writer)).contains("của " + writer);
  }
}

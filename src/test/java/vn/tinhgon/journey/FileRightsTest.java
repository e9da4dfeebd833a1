package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;

/** What of a file is taken from whom, and what has to wait for a second person. */
class FileRightsTest extends FileJourney {

  @Test
  void letsWaitWhatItsWriterMayNotPublish() {
    become(BINH, "biên tập");
    become(CHI, "duyệt");
    byte[] file = table("Cả ngày.");

    sends(BINH, "a.csv", file, "/nhaptep");
    Reply shown = only(office.laterTo(BINH));
    assertThat(text(shown)).contains("Trong đó 1 phải chờ", "(chờ duyệt)", "cho người duyệt");
    presses(BINH, shown, 0);
    assertThat(later(BINH)).contains("Các mục chờ duyệt", "Người duyệt đã được báo.");
    assertThat(office.mail(CHI)).anyMatch(told -> told.contains("a.csv: 1 mục chờ duyệt"));
    assertThat(answer()).doesNotContain("Cả ngày");
    sends(BINH, "a.csv", file, "/nhaptep");
    assertThat(later(BINH)).contains("1 giữ nguyên", "Không có gì để nhập.");

    says(CHI, "/xem F63");
    assertThat(says(CHI, "/duyet F63 v1")).startsWith("Đã duyệt và đăng F63");
    assertThat(answer()).contains("Cả ngày.");

    // Two people can approve now, so even who may approve does not approve his own.
    sends(LAN, "b.csv", table("Cả đêm."), "/nhaptep");
    Reply own = only(office.laterTo(LAN));
    assertThat(text(own)).contains("1 thay đổi", "Trong đó 1 phải chờ");
    presses(LAN, own, 0);
    assertThat(later(LAN)).contains("Các mục chờ duyệt");
    assertThat(answer()).contains("Cả ngày.");
    says(CHI, "/xem F63");
    assertThat(says(CHI, "/duyet F63 v3")).startsWith("Đã duyệt và đăng F63");
    assertThat(answer()).contains("Cả đêm.");
  }

  @Test
  void letsRowsOfTheRegisterBeTakenByASecondPerson() throws IOException {
    become(CHI, "duyệt");
    List<String> sources = Files.readAllLines(Path.of("faq/registry/sources.csv"));
    String fresh = sources.get(1).replaceFirst("^[^,]*,", "SRC-900,");
    byte[] table = (sources.getFirst() + "\n" + fresh + "\n").getBytes(StandardCharsets.UTF_8);

    sends(LAN, "sources.csv", table, "/nhaptep");
    Reply shown = only(office.laterTo(LAN));
    assertThat(text(shown)).contains("1 mới", "Trong đó 1 phải chờ");
    presses(LAN, shown, 0);
    String told = later(LAN);
    assertThat(told).contains("chờ người duyệt thứ hai gõ /nhaptep ");
    assertThat(sourcesInStore()).isZero();

    String command = "/nhaptep " + told.replaceFirst("(?s).*gõ /nhaptep (\\w{6}).*", "$1");
    assertThat(says(LAN, command)).contains("cần một người duyệt khác");
    assertThat(says(STRANGER, command)).contains("người giữ kho");
    assertThat(office.mail(CHI)).anyMatch(mail -> mail.contains(command));
    says(CHI, command);
    Reply theirs = only(office.laterTo(CHI));
    assertThat(text(theirs)).contains("1 mới").doesNotContain("phải chờ");
    presses(CHI, theirs, 0);
    assertThat(later(CHI)).startsWith("Đã nhập tệp sources.csv: 1 mới");
    assertThat(sourcesInStore()).isOne();
    assertThat(office.count("brought_file")).isZero();
  }

  private int sourcesInStore() {
    return office
        .jdbc()
        .sql("select count(*) from source where id = 'SRC-900'")
        .query(Integer.class)
        .single();
  }

  @Test
  void takesNothingByARoleThatWasWithdrawnOrFromAStranger() {
    become(BINH, "biên tập");
    byte[] file = table("Cả ngày.");

    assertThat(sends(STRANGER, "a.csv", file, "/nhaptep")).contains("cần quyền biên tập");
    assertThat(sends(STRANGER, "a.csv", file, "")).contains("Trợ lý chưa đọc được tệp");
    for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS, Origin.EDITED)) {
      var document = new Content.Document("f", "a.csv", 10, "/nhaptep");
      var message = office.message("telegram", LAN, LAN, document, origin, true);
      assertThat(office.says(message)).as("" + origin).contains("không nhận tệp chuyển tiếp");
    }
    var group =
        office.message(
            "telegram",
            "-5",
            LAN,
            new Content.Document("f", "a.csv", 10, "/nhaptep"),
            Origin.TYPED,
            false);
    assertThat(office.says(group)).contains("nhắn riêng");
    assertThat(office.count("brought_file")).isZero();

    sends(BINH, "a.csv", file, "/nhaptep");
    Reply shown = only(office.laterTo(BINH));
    assertThat(sends(LAN, "b.exe", file, "/nhaptep")).contains("Không nhận kiểu tệp");
    office.jdbc().sql("delete from staff").update();
    assertThat(presses(BINH, shown, 0)).contains("dành cho người giữ kho");
    // Between the press and the work.
    office.jdbc().sql("update brought_file set step = 'TAKING'").update();
    office.hours().resume();
    assertThat(later(BINH)).contains("Quyền của anh/chị đã thay đổi");
    assertThat(answer()).doesNotContain("Cả ngày");
  }

  @Test
  void refusesWhatIsTooLargeBeforeItIsFetched() {
    var large = new Content.Document("nowhere", "a.xlsx", 6 << 20, "/nhaptep");
    var message = office.message("telegram", LAN, LAN, large, Origin.TYPED, true);
    assertThat(office.says(message)).contains("lớn hơn 5 MB");
    // Said to be small, and is not.
    office.lies("liar", new byte[6 << 20]);
    var liar = new Content.Document("liar", "a.xlsx", 10, "/nhaptep");
    office.first(office.message("telegram", LAN, LAN, liar, Origin.TYPED, true));
    assertThat(later(LAN)).contains("lớn hơn 5 MB");
    var gone = new Content.Document("gone", "a.xlsx", 10, "/nhaptep");
    office.first(office.message("telegram", LAN, LAN, gone, Origin.TYPED, true));
    assertThat(later(LAN)).contains("Chưa tải được tệp");
    assertThat(office.count("brought_file")).isZero();
    assertThat(office.count("kept_file")).isZero();
  }
}

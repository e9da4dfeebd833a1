package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;

/** What somebody wrote goes away only by his word, or with a word to him. */
class NothingLostTest extends TwoKeepers {
  @Test
  void keepsWhatIsEnteredWhenTheCommandIsTypedAgain() {
    office.says(LAN, "/them");
    office.says(LAN, "Cổng tra cứu mở cửa mấy giờ?");
    office.says(LAN, "Cả ngày, kể cả ngày nghỉ.");

    for (String again : new String[] {"/them", "/sua F15"}) {
      assertThat(office.says(LAN, again))
          .startsWith("Anh/chị đang nhập dở")
          .contains("/huy", "Bước 3/5");
    }
    office.says(LAN, "SRC-001");
    office.says(LAN, "bỏ qua");
    assertThat(office.says(LAN, "bỏ qua")).contains("Cả ngày, kể cả ngày nghỉ.");

    office.says(LAN, "/huy");
    assertThat(office.says(LAN, "/sua F15")).startsWith("Sửa F15");
    assertThat(office.says(LAN, "/them")).contains("Bước 1/5");
  }

  @Test
  void bringsBackWhatWasSentBackByMistakeAndLeavesReadersTheirs() {
    office.says(LAN, "/sua F15\nTrả lời: Bản hai.");
    office.says(LAN, "/sua F15\nTrả lời: Bản ba.\nĐăng: không");
    office.says(LAN, "/tralai F15 nhầm mục");
    assertThat(waiting()).isNull();

    assertThat(office.says(LAN, "/hoantac F15")).contains("phiên bản 3 của F15", "chờ");

    assertThat(entry().answer()).isEqualTo("Bản hai.");
    assertThat(waiting()).isEqualTo("Bản ba.");
    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Đã bỏ bản chờ duyệt cuối của F15");
    assertThat(entry().answer()).isEqualTo("Bản hai.");
  }

  @Test
  void tellsWhatNoLongerWaitsWhenItsEntryIsTakenFromReaders() {
    for (String deed : new String[] {"/an F15", "/hethan F15", "/xoa F15 đồng ý"}) {
      office.says(MAI, "/xem F15");
      office.says(
          MAI, "/sua F15\nTrả lời: Bản của chị Mai, " + deed.substring(1, 4) + ".\nĐăng: không");
      String number = String.valueOf(entry().version());
      office.says(LAN, "/xem F15");
      office.says(LAN, "/xoa F15");
      office.mail(MAI);

      assertThat(office.says(LAN, deed))
          .as(deed)
          .contains("bản chờ duyệt (phiên bản " + number + ")", "/hoantac F15 " + number);

      assertThat(office.mail(MAI)).singleElement().asString().contains("/hoantac F15 " + number);
      office.says(LAN, "/hoantac F15");
    }
  }

  @Test
  void tellsHowToTakeBackADeletion() {
    office.says(LAN, "/xoa F15");
    assertThat(office.says(LAN, "/xoa F15 đồng ý")).endsWith("Lấy lại: /hoantac F15");
  }

  @Test
  void readsTheVersionAlsoInWords() {
    String first = entry().answer();
    office.says(LAN, "/sua F15\nTrả lời: Bản hai.");
    office.says(LAN, "/sua F15\nTrả lời: Bản ba.");

    assertThat(office.says(LAN, "/hoantac F15 phien ban 1")).contains("trở lại như phiên bản 1");

    assertThat(entry().answer()).isEqualTo(first);
    assertThat(office.says(LAN, "/hoantac F15 phiên bản 2")).contains("như phiên bản 2");
  }

  @Test
  void saysWhichCommandToSendAgain() {
    office.says(LAN, "/xoa F15");
    office.says(MAI, "/sua F15\nTrả lời: Sửa trong lúc chờ.");
    assertThat(office.says(LAN, "/xoa F15 đồng ý"))
        .contains("gửi lại: /xoa F15")
        .doesNotContain("/sua");
  }

  @Test
  void staysOverdueWhileANextVersionOnlyWaits() {
    office.says(LAN, "/rasoat F15 1/12/2026");
    office.clock().advance(Duration.ofDays(30));
    assertThat(office.says("8", entry().title())).contains("quá hạn rà soát");

    office.says(LAN, "/sua F15\nTrả lời: Bản chờ.\nĐăng: không");

    assertThat(office.says("8", entry().title())).contains("quá hạn rà soát");
    office.says(LAN, "/duyet F15 vẫn đăng: thử");
    assertThat(office.says("8", entry().title())).contains("Bản chờ.").doesNotContain("quá hạn");
  }

  @Test
  void tellsTheDayOfTheNextReviewAlsoOfWhatIsHidden() {
    office.says(LAN, "/an F15");
    assertThat(office.says(LAN, "/rasoat F15")).contains("Lần sau: 22/11/2027");
  }

  private String waiting() {
    return office
        .part(EntryLife.class)
        .waiting("F15")
        .map(Revision::content)
        .map(next -> next.answer())
        .orElse(null);
  }

  private StoredEntry entry() {
    return entry("F15");
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryLife;

/** Taking a waiting version back says whether nothing waits now, or the one that it replaced. */
class WaitsAgainTest extends TwoKeepers {
  private static final String EDITOR = "3";

  @Test
  void saysAndAnnouncesThatAReplacedVersionWaitsAgain() {
    take(EDITOR, "biên tập");
    office.says(EDITOR, "/sua F15\nTrả lời: Của biên tập.");
    office.says(LAN, "/xem F15");
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.\nĐăng: không");
    office.says(MAI, "/xem F15");
    office.mail(LAN);

    assertThat(office.says(MAI, "/hoantac F15"))
        .startsWith("Đã lấy lại phiên bản 2 của F15 thành phiên bản 4, đang chờ duyệt");

    var next = office.part(EntryLife.class).waiting("F15").orElseThrow();
    assertThat(next.content().answer()).isEqualTo("Của biên tập.");
    assertThat(office.mail(LAN))
        .anyMatch(letter -> letter.startsWith("Có mục chờ duyệt: F15 (phiên bản 4)"));
  }

  @Test
  void saysThatNothingWaitsAnyMore() {
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.\nĐăng: không");

    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Đã bỏ bản chờ duyệt cuối của F15");
    assertThat(office.part(EntryLife.class).waiting("F15")).isEmpty();
  }
}

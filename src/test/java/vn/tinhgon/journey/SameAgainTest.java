package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.Revision;

/** An edit that comes to what readers have, or to what waits already: said so, and nothing lost. */
class SameAgainTest extends TwoKeepers {
  private static final String EDITOR = "3";

  private String right;

  @BeforeEach
  void hire() {
    take(EDITOR, "biên tập");
    right = entry("F15").answer();
  }

  @Test
  void withdrawsTheWaitingWordsWhenTheirWriterTakesThemBack() {
    office.says(EDITOR, "/sua F15\nTrả lời: Sai hoàn toàn.");
    assertThat(waiting()).isPresent();

    assertThat(office.says(EDITOR, "/sua F15\nTrả lời: " + right + "\nLý do: tôi gõ nhầm"))
        .startsWith("Nội dung này người hỏi đang nhận, nên bản chờ duyệt của F15 (phiên bản 2)");

    assertThat(waiting()).isEmpty();
    assertThat(entry("F15").answer()).isEqualTo(right);
    assertThat(office.says(LAN, "/duyet")).doesNotContain("F15");
    assertThat(office.says(LAN, "/lichsu F15")).contains("tôi gõ nhầm");
    assertThat(office.says(EDITOR, "/hoantac F15")).contains("phiên bản 2", "đang chờ duyệt");
    assertThat(waiting()).get().extracting(next -> next.content().answer()).isNotEqualTo(right);
  }

  @Test
  void withdrawsThemStepByStepToo() {
    office.says(EDITOR, "/sua F15\nTrả lời: Sai hoàn toàn.");
    office.says(EDITOR, "/sua F15");
    office.says(EDITOR, "2");
    office.says(EDITOR, right);
    office.says(EDITOR, "xong");
    office.says(EDITOR, "bỏ qua");

    assertThat(office.says(EDITOR, "1")).startsWith("Nội dung này người hỏi đang nhận");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void tellsWhoWroteThemThatAnotherTookThemBack() {
    office.says(EDITOR, "/sua F15\nTrả lời: Của biên tập.");
    office.says(LAN, "/xem F15");

    assertThat(office.says(LAN, "/sua F15\nTrả lời: " + right)).contains("đã được rút");

    assertThat(waiting()).isEmpty();
    assertThat(office.mail(EDITOR))
        .singleElement()
        .asString()
        .contains("F15 (phiên bản 2)", "Chị Lan", "/hoantac F15 2");
  }

  @Test
  void makesNoVersionOfWhatWaitsAlready() {
    office.says(EDITOR, "/sua F15\nTrả lời: Bản chờ.");

    assertThat(office.says(EDITOR, "/sua F15\nTrả lời: Bản chờ."))
        .isEqualTo("F15 không có gì thay đổi: bản đang chờ duyệt (phiên bản 2) đã như vậy.");
    assertThat(entry("F15").version()).isEqualTo(2);

    // Who gives it to readers with the same words does change something.
    office.says(LAN, "/xem F15");
    assertThat(office.says(LAN, "/sua F15\nTrả lời: Bản chờ."))
        .isEqualTo("Đã cập nhật F15 (phiên bản 3).");
    assertThat(entry("F15").answer()).isEqualTo("Bản chờ.");
  }

  private Optional<Revision> waiting() {
    return office.part(EntryLife.class).waiting("F15");
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.MadeFiles;

/** A file over the words of somebody else who has not finished: shown first, told, and kept. */
class OverwritingFileTest extends TwoKeepers {
  private static final String OVER = "Tệp sẽ thay bản đang soạn hoặc đang chờ duyệt của người khác";

  @Test
  void showsWhoseWaitingWordsAFileWouldReplaceAndTellsHim() {
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai.\nĐăng: không");

    assertThat(shown(LAN, "F15", "Theo tệp."))
        .contains(OVER, "- F15, bản của Chị Lan (qua Telegram): ", "[thêm: Theo tệp.]")
        .contains("[bỏ: Của chị Mai.]");
    assertThat(office.mail(MAI)).isEmpty();
    begins(LAN, "/nhaptep đồng ý");
    assertThat(later(LAN)).startsWith("Đã nhập tệp a.csv: 0 mới, 1 thay đổi");

    assertThat(office.mail(MAI))
        .singleElement()
        .asString()
        .startsWith("Chị Lan (qua Telegram) đã nhập tệp a.csv, thay bản anh/chị đang soạn")
        .contains("\nF15 (phiên bản 2) ", "/sosanh F15 2 3", "/hoantac F15 2");
    assertThat(entry("F15").answer()).isEqualTo("Theo tệp.");
    assertThat(office.says(MAI, "/lichsu F15")).contains("2. ", "viết bản chờ duyệt");
    assertThat(office.says(MAI, "/sosanh F15 2 3")).contains("[bỏ: Của chị Mai.]");
  }

  @Test
  void countsADraftThatNobodyHasPutForwardYet() {
    office.says(MAI, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001\nĐăng: không");

    assertThat(shown(LAN, "F39", "Theo tệp.")).contains(OVER, "- F39, bản của ", "Cả ngày.");
    begins(LAN, "/nhaptep đồng ý");
    later(LAN);
    assertThat(office.mail(MAI)).singleElement().asString().contains("F39 (phiên bản 1)");
  }

  @Test
  void saysNothingOfOnesOwnWordsOrOfTheSame() {
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.\nĐăng: không");
    assertThat(shown(LAN, "F15", "Theo tệp.")).doesNotContain(OVER);
    begins(LAN, "/nhaptep đồng ý");
    later(LAN);

    office.says(MAI, "/xem F15");
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai.\nĐăng: không");
    assertThat(shown(LAN, "F15", "Theo tệp.")).contains("1 giữ nguyên").doesNotContain(OVER);
    assertThat(office.mail(MAI)).isEmpty();
  }

  /** What a file that says this of the entry would do. */
  private String shown(String person, String id, String answer) {
    String title = id.equals("F39") ? "Cổng mở cửa mấy giờ?" : entry(id).title();
    String row =
        MadeFiles.row(
            Map.of(
                "id",
                id,
                "title",
                title,
                "topic",
                "khác",
                "sources",
                "SRC-000",
                "state",
                "published",
                "answer",
                answer));
    byte[] file = MadeFiles.table(row);
    office.first(office.sent("telegram", person, "a.csv", file, "/nhaptep"));
    return later(person);
  }
}

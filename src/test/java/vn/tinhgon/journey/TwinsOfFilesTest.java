package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.MadeFiles;

/**
 * Whoever brings a file, and whoever approves, sees what the store holds already that is like it.
 */
class TwinsOfFilesTest extends FileJourney {
  private static final String TWIN = "Ở Đức Thọ Bí thư chi bộ kiêm chức danh gì?";
  private static final String OTHER = "Ba Chẽ đã giảm được bao nhiêu cơ quan đầu mối?";

  @Test
  void standInTheDryRunAndItsReport() {
    sends(
        LAN,
        "a.csv",
        MadeFiles.table(
            MadeFiles.entry(TWIN, "Không kiêm."), MadeFiles.entry(OTHER, "Giảm 99 đầu mối.")),
        "/nhaptep");
    var shown = only(office.laterTo(LAN));
    assertThat(text(shown))
        .contains("F63 gần giống", "- F15: ", "- dữ liệu EV-BC-02", "số liệu khác: kho ghi");
    assertThat(report(shown)).contains("F15", "EV-BC-02", "số liệu khác: kho ghi");
  }

  @Test
  void areCountedWhereThereAreMany() {
    String[] rows =
        IntStream.range(0, 30)
            .mapToObj(i -> MadeFiles.entry(TWIN.replace("?", " kỳ " + i + "?"), "Không."))
            .toArray(String[]::new);
    sends(LAN, "a.csv", MadeFiles.table(rows), "/nhaptep");
    assertThat(text(only(office.laterTo(LAN)))).contains("và 20 mục khác");
  }

  @Test
  void countNoRowsOfAFileThatCannotBeRead() {
    sends(LAN, "a.xlsx", new byte[] {1, 2, 3}, "/nhaptep");
    assertThat(later(LAN)).contains("Không có dòng nào đọc được").doesNotContain("0 sai");
  }

  @Test
  void areShownToWhoApproves() {
    become(BINH, "biên tập");
    become(CHI, "duyệt");
    assertThat(says(BINH, "/them " + TWIN + "\nKhông kiêm.\nCăn cứ: SRC-000")).contains("- F15: ");

    assertThat(says(CHI, "/duyet F63")).contains("chưa xem bản này", "gần giống", "- F15: ");
    says(BINH, "/sua F63\nTrả lời: Không kiêm gì.");
    assertThat(says(CHI, "/duyet F63 v1")).contains("nay là phiên bản 2", "- F15: ");
    says(BINH, "/sua F63\nTrả lời: Không kiêm gì cả.");
    assertThat(says(CHI, "/xem F63")).contains("- F15: ");
  }
}

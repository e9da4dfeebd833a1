package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.MadeFiles;

/** Readers are told how far a thing has come, or that this is not known. */
class StatusShownTest extends TwoKeepers {
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Test
  void saysOfAnEntryWithoutAStatusThatItIsNotKnown() {
    sends("a.csv", MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày.")));
    begins(LAN, "/nhaptep đồng ý");
    later(LAN);
    assertThat(office.says("8", QUESTION)).contains("Cả ngày.\n\nTình trạng: chưa rõ.");

    office.says(LAN, "/sua F39\nTình trạng: dự kiến\nThời điểm: năm 2027");
    assertThat(office.says("8", QUESTION))
        .contains("Tình trạng: dự kiến. Thời điểm: năm 2027.")
        .doesNotContain("chưa rõ");
  }

  @Test
  void takesNoRowOfTheRegisterWithoutAStatus() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("faq/registry/events.csv"));
    int column = Arrays.asList(rows.getFirst().replace("\uFEFF", "").split(",")).indexOf("status");
    String bare =
        rows.stream()
            .filter(row -> !row.contains("\"") && row.split(",", -1).length > column)
            .skip(1)
            .map(row -> row.split(",", -1))
            .peek(cells -> cells[column] = "")
            .map(cells -> String.join(",", cells))
            .findFirst()
            .orElseThrow();
    String table = rows.getFirst() + "\n" + bare + "\n";

    assertThat(sends("events.csv", table.getBytes(StandardCharsets.UTF_8)))
        .contains("1 sai (không nhập)", "status");
  }

  private String sends(String name, byte[] file) {
    office.first(office.sent("telegram", LAN, name, file, "/nhaptep"));
    return later(LAN);
  }
}

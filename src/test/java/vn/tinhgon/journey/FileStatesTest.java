package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.StoreFiles;

/** A file moves an entry to another state only for whoever may do so by a command, and says so. */
class FileStatesTest extends TwoKeepers {
  private static final String EDITOR = "3";
  private static final String REFUSED = "sai (F15): 15.md: chỉ người duyệt được đổi trạng thái";

  private String file;

  @BeforeEach
  void hireAndExport() throws IOException {
    take(EDITOR, "biên tập");
    Path out = Files.createDirectory(data.resolve("out"));
    office.part(StoreFiles.class).writeFolder(out);
    try (var all = Files.newDirectoryStream(out, "15-*")) {
      file = Files.readString(all.iterator().next());
    }
  }

  @Test
  void leavesWhatWasTakenFromReadersToWhoMayTakeIt() {
    String answer = entry("F15").answer();
    office.says(LAN, "/an F15 sai số liệu");

    for (String state : new String[] {"withdrawn", "draft", "expired", "published"}) {
      assertThat(shown(EDITOR, state, answer)).as(state).contains(REFUSED, "Không có gì để nhập");
    }
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);

    office.says(LAN, "/hethan F15");
    assertThat(shown(EDITOR, "withdrawn", answer)).contains(REFUSED);
    assertThat(entry("F15").state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void keepsHiddenWhatAnEditorRewordsByAFile() {
    office.says(LAN, "/an F15 sai số liệu");

    assertThat(shown(EDITOR, "published", "Số mới.")).contains("1 thay đổi", "(chờ duyệt)");
    begins(EDITOR, "/nhaptep đồng ý");
    later(EDITOR);

    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
    assertThat(entry("F15").answer()).isEqualTo("Số mới.");
    assertThat(office.says(EDITOR, "/xoa F15")).contains("cần quyền duyệt");
    assertThat(office.says(LAN, "/duyet")).contains("F15");
    assertThat(shown(EDITOR, "hidden", "Số mới.")).contains("1 giữ nguyên");
  }

  @Test
  void takesNothingWhenTheSameFileComesAgain() {
    office.says(LAN, "/an F15 sai số liệu");
    shown(EDITOR, "published", "Số mới.");
    begins(EDITOR, "/nhaptep đồng ý");
    later(EDITOR);
    assertThat(shown(EDITOR, "published", "Số mới.")).contains("1 giữ nguyên");

    office.says(LAN, "/caidat bốn mắt bật");
    assertThat(shown(LAN, "published", "Số mới.")).contains("1 giữ nguyên");
    assertThat(shown(LAN, "published", "Số khác.")).contains("1 thay đổi", "(chờ duyệt)");
    begins(LAN, "/nhaptep đồng ý");
    later(LAN);
    assertThat(shown(LAN, "published", "Số khác.")).contains("1 giữ nguyên");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
  }

  @Test
  void saysThatAFileMovesAnEntry() {
    String answer = entry("F15").answer();

    assertThat(shown(LAN, "withdrawn", answer)).contains("(đang dùng → lưu trữ)");
    begins(LAN, "/nhaptep đồng ý");
    later(LAN);

    assertThat(entry("F15").state()).isEqualTo(State.WITHDRAWN);
    assertThat(office.says(LAN, "/lichsu F15")).contains("sửa (đang dùng → lưu trữ), ");
    assertThat(shown(LAN, "published", "Trở lại.")).contains("(lưu trữ → đang dùng)");
  }

  /** What a file that says this of F15 would do. */
  private String shown(String person, String state, String answer) {
    String head = file.substring(0, file.indexOf("\n---\n", 4) + 5);
    String text = head.replaceFirst("\nstate: \\w+", "\nstate: " + state) + answer + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    office.first(office.sent("telegram", person, "15.md", bytes, "/nhaptep"));
    return later(person);
  }
}

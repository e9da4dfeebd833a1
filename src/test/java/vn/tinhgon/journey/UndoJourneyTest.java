package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.FileActs;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Office;

/** What was done can be undone, by whoever may, once he knows what it was. */
class UndoJourneyTest extends TwoKeepers {
  @Test
  void takesBackADeletion() {
    StoredEntry before = entry("F15");
    office.says(LAN, "/xoa F15");
    office.says(LAN, "/xoa F15 đồng ý");
    assertThat(entry("F15").state()).isEqualTo(State.WITHDRAWN);

    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Đã hoàn tác: F15");

    assertThat(entry("F15").state()).isEqualTo(State.PUBLISHED);
    assertThat(entry("F15").entry()).isEqualTo(before.entry());
  }

  @Test
  void takesBackWhatAFileChanged() {
    String before = entry("F15").answer();
    bring("F15", "Theo tệp mới.");
    assertThat(office.says("8", entry("F15").title())).contains("Theo tệp mới.");
    assertThat(office.says(LAN, "/lichsu F15")).contains("người vận hành", "lý do: ");

    assertThat(office.says(LAN, "/hoantac F15"))
        .startsWith("Chưa hoàn tác: F15 đã được người vận hành (qua dòng lệnh) thay đổi lúc")
        .contains("[thêm: Theo tệp mới.]", "gửi lại: /hoantac F15");
    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Đã hoàn tác: F15");

    assertThat(entry("F15").answer()).isEqualTo(before);
  }

  @Test
  void takesBackAsOneActWhatTheOperatorBrought() {
    String before = entry("F15").answer();
    String command = bring("F15", "Theo tệp mới.");
    assertThat(office.says(LAN, "/nhatky F15"))
        .contains("người vận hành /nhaptep a.md: vẫn đăng: gấp");

    assertThat(command).startsWith("/hoantac việc ");
    assertThat(office.says(LAN, command))
        .startsWith("Chưa hoàn tác: nhập tệp a.md do ")
        .contains(": 1 mục và 0 dòng của bảng.", "gửi: " + command);
    assertThat(entry("F15").answer()).isEqualTo("Theo tệp mới.");
    office.first(office.typed(LAN, command));
    assertThat(office.later()).startsWith("Đã hoàn tác việc nhập tệp a.md: 1 mục");
    assertThat(entry("F15").answer()).isEqualTo(before);
  }

  @Test
  void takesWhatTheOperatorBringsAsItIsWhereTwoMustAgree() {
    office.close();
    office = new Office(kind, data, settings("on"));
    bring("F15", "Theo tệp mới.");

    assertThat(office.says("8", entry("F15").title())).contains("Theo tệp mới.");
    assertThat(office.says(LAN, "/hoantac F15 1")).startsWith("Chưa hoàn tác");
    assertThat(office.says(LAN, "/hoantac F15 1")).contains("đang chờ người khác duyệt");
  }

  @Test
  void tellsTheSecondPersonFirstWhatHeWouldUndo() {
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.");

    assertThat(office.says(MAI, "/hoantac F15"))
        .startsWith("Chưa hoàn tác: F15 đã được Chị Lan (qua Telegram) thay đổi lúc")
        .contains("[thêm: Của chị Lan.]");
    assertThat(entry("F15").answer()).isEqualTo("Của chị Lan.");
    assertThat(office.says(MAI, "/hoantac F15")).startsWith("Đã hoàn tác: F15");
  }

  @Test
  void showsTheSecondPersonTheDifferenceStepByStepToo() {
    office.says(MAI, "/sua F15");
    office.says(MAI, "2");
    office.says(MAI, "Của chị Mai.");
    office.says(MAI, "xong");
    office.says(MAI, "bỏ qua");
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.");

    assertThat(office.says(MAI, "đăng"))
        .startsWith("Chưa lưu: F15 đã được Chị Lan (qua Telegram) thay đổi lúc")
        .contains("[thêm: Của chị Lan.]");
    assertThat(entry("F15").answer()).isEqualTo("Của chị Lan.");
    assertThat(office.says(MAI, "đăng")).isEqualTo("Đã cập nhật F15 (phiên bản 3).");
  }

  @Test
  void leavesNothingWaitingOnceItIsPublishedWithWhatWasAdded() {
    office.says(LAN, "/sua F15\nTrả lời: Bản chờ.\nĐăng: không");
    assertThat(office.part(EntryLife.class).waiting("F15")).isPresent();

    office.says(LAN, "/sua F15\nCách hỏi khác: Bí thư chi bộ ở Đức Thọ kiêm gì nữa?");

    assertThat(entry("F15").answer()).isEqualTo("Bản chờ.");
    assertThat(office.part(EntryLife.class).waiting("F15")).isEmpty();
  }

  /** As whoever runs the service brings a file. */
  private String bring(String id, String answer) {
    try {
      Path out = Files.createTempDirectory(data, "out");
      var files = office.part(StoreFiles.class);
      files.writeFolder(out);
      Path file;
      try (var all = Files.list(out)) {
        file =
            all.filter(path -> path.getFileName().toString().startsWith(id.substring(1) + "-"))
                .findFirst()
                .orElseThrow();
      }
      String text = Files.readString(file);
      int body = text.indexOf("\n---\n", 4) + 5;
      Files.writeString(file, text.substring(0, body) + "\n" + answer + "\n");
      var by = new Editor("cli", "operator", "người vận hành");
      String name = file.getFileName().toString();
      long now = files.plan(file, name).revision();
      var taken = files.take(file, name, by, ImportGate.OPEN, now, "", (_, _) -> {}).orElseThrow();
      return office.part(FileActs.class).note(Person.OPERATOR, "a.md", "vẫn đăng: gấp", taken);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

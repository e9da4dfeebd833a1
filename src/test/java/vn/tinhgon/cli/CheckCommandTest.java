package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void findsTheShippedFolderSound() {
    assertThat(check("faq")).isZero();
    assertThat(out.toString()).startsWith("Đã kiểm tra 62 mục hỏi đáp").contains("0 lỗi cần sửa");
  }

  @Test
  void printsWhereWhatAndWhatToDo() throws IOException {
    Files.writeString(folder.resolve("63.md"), "Chỉ có câu trả lời.");

    assertThat(check(folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("63.md, dòng 1: thiếu phần đầu tệp").contains("Cách sửa:");
  }

  @Test
  void saysThatTheFolderDoesNotExist() {
    assertThat(check(folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("Không có thư mục");
  }

  @Test
  void refusesUnknownOptions() {
    assertThat(check("--nonsense")).isEqualTo(2);
  }

  private int check(String... arguments) {
    return Cli.line(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
  }
}

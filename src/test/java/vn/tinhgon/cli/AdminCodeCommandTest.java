package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AdminCodeCommandTest {
  private final StringWriter out = new StringWriter();

  @TempDir Path data;

  @Test
  void printsTheLineToSend() {
    assertThat(run("--data", data.toString())).isZero();
    assertThat(out.toString())
        .containsPattern("/quantri \\d{4}(-\\d{4}){4}\n")
        .contains("Mã dùng một lần, đến ");
    assertThat(data.resolve("tinhgon.mv.db")).exists();
  }

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("one-time code", "--data=FOLDER");
    assertThat(run("--nonsense")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return new CommandLine(new AdminCodeCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute(arguments);
  }
}

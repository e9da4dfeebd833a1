package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the command line is said in one line, and the exit code tells whose turn. */
class CliTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void answersFromTheKnowledgeFolder() {
    assertThat(run("ask", "Ai kiêm Chánh Thanh tra ở Đức Thọ?")).isZero();
    assertThat(out.toString()).startsWith("ANSWER\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatIsMissingToSetUpABot() {
    assertThat(run("zalobot", "dance")).isEqualTo(2);
    assertThat(err.toString())
        .contains("dance is none of set-webhook, test-webhook, delete-webhook, info");

    assertThat(run("zalobot", "info")).isEqualTo(1);
    assertThat(out.toString()).contains("TINHGON_ZALOBOT_TOKEN");
  }

  @Test
  void saysWhatIsMissingToSetUpAnAccount() {
    assertThat(run("zalooa")).isEqualTo(2);
    assertThat(run("zalooa", "dance")).isEqualTo(2);
    assertThat(err.toString())
        .contains("name a job: consent or info", "There is no job dance; there are: consent, info");

    assertThat(run("zalooa", "info")).isEqualTo(1);
    assertThat(run("zalooa", "consent")).isEqualTo(1);
    assertThat(out.toString()).contains("TINHGON_ZALOOA_APP_ID");
  }

  @Test
  void saysThatAFileOfQuestionsIsNotThere() {
    assertThat(run("eval", folder.resolve("none.jsonl").toString())).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("no file of questions at " + folder + "/none.jsonl\n");
  }

  @Test
  void saysWhichLineOfAFileOfQuestionsIsWrong() throws IOException {
    for (String wrong : new String[] {"{\"q\": ", "[1]", "{\"question\": \"Ai?\"}", "Ai?"}) {
      Path file = Files.writeString(folder.resolve("q.jsonl"), "{\"q\":\"Ai?\"}\n\n" + wrong);
      err.getBuffer().setLength(0);

      assertThat(run("eval", file.toString())).isEqualTo(2);
      assertThat(err.toString())
          .isEqualTo(file + ", line 3: not a JSON object with a question \"q\"\n");
    }
  }

  @Test
  void saysThatAFileOfQuestionsIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("q.jsonl"), new byte[] {'{', (byte) 0xE0, '}'});

    assertThat(run("eval", file.toString())).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(file + " is not written in UTF-8\n");
  }

  @Test
  void saysThatItCannotWriteTheAnswers() throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), "{\"q\":\"Ai?\"}\n");
    String nowhere = folder.resolve("none/answers.jsonl").toString();

    assertThat(run("eval", file.toString(), "--answers", nowhere)).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("no such file or folder: " + nowhere + "\n");
  }

  @Test
  void saysThatThereIsNoKnowledgeFolder() {
    assertThat(run("ask", "Ai?", "--faq", folder + "/none")).isEqualTo(2);
    assertThat(err.toString()).startsWith("no knowledge folder at " + folder + "/none");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void saysThatAFolderWithFaultsIsNotReadWhole() throws IOException {
    Files.createDirectory(folder.resolve("registry"));
    Files.writeString(folder.resolve("99.md"), "Chỉ có câu trả lời.");

    assertThat(run("ask", "Ai?", "--faq", folder.toString())).isZero();
    assertThat(err.toString()).contains(folder + " has ", "see: check");
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThat(run("aks", "Ai?")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "There is no job aks; there are: ask, eval, calibrate, bench, check, admin-code, ")
        .endsWith("See: tinhgon --help\n");
    assertThat(run("ask")).isEqualTo(2);
    assertThat(run("ask", "--nonsense", "Ai?")).isEqualTo(2);
    assertThat(run("ask", "--as-of", "yesterday", "Ai?")).isEqualTo(2);
    assertThat(err.toString()).contains("write a day as 2026-11-22, not yesterday");
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return Cli.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
  }
}

package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.registry.Problem;

class EntryFileFuzzTest {
  @TempDir static Path folder;

  /** A file without fault is printed so that it is read again the same. */
  @FuzzTest(maxDuration = "5s")
  void readsAnyFile(byte[] content) throws IOException {
    Path path = Files.write(folder.resolve("any.md"), content);

    FaqFiles read = FaqFolder.read(folder);

    assertThat(read.problems()).allMatch(problem -> !problem.text().isBlank());
    if (read.problems().stream().noneMatch(Problem::blocks)) {
      EntryFile file = read.files().getFirst();
      Files.writeString(path, EntryText.print(file.entry(), file.state()));
      assertThat(FaqFolder.read(folder).files().getFirst().entry()).isEqualTo(file.entry());
    }
  }
}

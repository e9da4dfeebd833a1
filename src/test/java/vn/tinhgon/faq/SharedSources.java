package vn.tinhgon.faq;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the articles that lies beside the project on the editors' machines. */
final class SharedSources {
  private SharedSources() {}

  /** That file or folder; without it the test is skipped and says why. */
  static Path find(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path found = up.resolve("shared").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    return abort("skipped: ../shared/" + name + " is not there, so nothing can be compared");
  }
}

package vn.tinhgon.bench;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Question sets of others that lie beside the project; they are no part of it. */
public final class BenchData {
  public static final List<String> SETS = List.of("dvcfaq", "alqac", "viquad");

  private BenchData() {}

  /** Their folder; the test is skipped where it is not there. */
  public static Path folder() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path data = up.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    String why = "skipped: ../shared/data is not there, so there are no texts to measure with";
    System.out.println(why);
    return abort(why);
  }
}

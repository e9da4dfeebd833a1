package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends the real process under load in the orderly way, as a new version would. */
@Tag("drill")
class TermDrillIT {

  @Test
  void losesAndRepeatsNothingHoweverOftenItIsEnded(@TempDir Path folder) {
    int ends = Integer.getInteger("ends", 10);
    Duration slowest = Duration.ZERO;
    try (var drill = new Drill(folder)) {
      drill.begin();
      drill.startLoad();
      for (int n = 0; n < ends; n++) {
        int before = drill.sent();
        drill.telegram.await(() -> drill.sent() > before + 50);
        Duration end = drill.app.terminate();
        slowest = end.compareTo(slowest) > 0 ? end : slowest;
        drill.cut();
        drill.app.start().awaitReady();
      }
      drill.drain();
      drill.app.terminate();

      var verdict = drill.verdict();

      System.out.printf(
          Locale.ROOT,
          "ends=%d asked=%d lost=%d twice=%d reordered=%d duplicates=%d slowest-end=%.1fs%n",
          ends,
          drill.asked(),
          verdict.lost(),
          verdict.twice(),
          verdict.reordered(),
          verdict.ambiguous(),
          slowest.toMillis() / 1000.0);
      assertThat(verdict.findings()).isEmpty();
      assertThat(verdict.ambiguous()).as("sent twice although nobody was killed").isZero();
      assertThat(slowest).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }
  }
}

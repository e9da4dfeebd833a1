package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.support.Http;

/**
 * The real process under load on a disk that fills up: it confirms nothing more and says why, works
 * again by itself once there is room, and a database killed on a full disk opens again.
 */
@Tag("drill")
class DiskDrillIT {
  private static final String COMPLAINT = "Telegram: cannot store what came in";
  private static final int UNCONFIRMED = 60;

  @Test
  void confirmsNothingItCannotStoreAndHealsWithoutARestart(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
    try (var disk = SmallDisk.at(Files.createDirectory(folder.resolve("data")));
        var drill = new Drill(folder)) {
      System.out.println("disk drill: " + disk);
      drill.begin();
      drill.startLoad();
      answersMore(drill);

      fill(disk, drill);
      long full = System.nanoTime();
      int answered = drill.sent();
      disk.free();
      drill.telegram.await(() -> drill.sent() > answered + UNCONFIRMED);
      Duration healed = Duration.ofNanos(System.nanoTime() - full);
      answersMore(drill);

      fill(disk, drill);
      drill.app.kill();
      drill.cut();
      disk.free();
      Duration opened = drill.app.start().awaitReady();
      double rate = drill.drain();
      drill.app.terminate();

      var verdict = drill.verdict();

      System.out.printf(
          Locale.ROOT,
          "asked=%d lost=%d twice=%d reordered=%d ambiguous=%d healed-after=%.1fs"
              + " opened-after-kill=%.1fs backlog=%.0f/s%n",
          drill.asked(),
          verdict.lost(),
          verdict.twice(),
          verdict.reordered(),
          verdict.ambiguous(),
          healed.toMillis() / 1000.0,
          opened.toMillis() / 1000.0,
          rate);
      assertThat(verdict.findings()).isEmpty();
      drill.checkLog();
    }
  }

  private static void answersMore(Drill drill) {
    int before = drill.sent();
    drill.telegram.await(() -> drill.sent() > before + 100);
  }

  /**
   * Fills it, again and again since the database may give room back, until the service neither
   * confirms nor answers nor calls itself well.
   */
  private static void fill(SmallDisk disk, Drill drill) {
    long complaints = complaints(drill);
    try (var http = new Http(drill.app.url())) {
      drill.telegram.await(() -> {
        disk.fill(drill.app.pid());
        return complaints(drill) > complaints
            && drill.telegram.unconfirmed() > UNCONFIRMED
            && !http.get("/actuator/health").body().contains("\"status\":\"UP\"");
      });
    }
  }

  private static long complaints(Drill drill) {
    try (var lines = Files.lines(drill.app.log())) {
      return lines.filter(line -> line.contains(COMPLAINT)).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Http;

/**
 * Loses the database and the index of the packaged service and makes both anew from the knowledge
 * folder alone: the shipped one, and one that an administrator's store was written out into. {@code
 * -Dseed} draws the same questions again.
 */
@Tag("drill")
class RebuildDrillIT {
  private static final int GOLDEN = 50;
  private static final long CHAT = 7;
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
  private static final String ANSWER = "Cổng tra cứu mở cửa cả ngày.";

  @Test
  void answersAsBeforeFromTheKnowledgeFolderAlone(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.printf("rebuild drill: seed %d%n", seed);
    Path home = Files.createDirectory(folder.resolve("home"));
    Path written = folder.resolve("written");
    AppImage image = AppImage.ofPackagedJar();
    Map<String, JsonNode> golden;
    JsonNode added;
    double shipped;
    try (var telegram = new FakeTelegram();
        var app = new AppProcess(image, home, telegram, Map.of("TINHGON_ADMINS", "telegram:7"))) {
      app.start().awaitReady();
      golden = GoldenQuestions.of(app.url(), GOLDEN, new Random(seed));
      app.terminate();
      delete(home.resolve("data"));

      shipped = seconds(app);
      assertThat(GoldenQuestions.again(app.url(), golden)).isEqualTo(golden);

      telegram.says(CHAT, "/them " + QUESTION + "\n" + ANSWER + "\nCăn cứ: SRC-001");
      telegram.await(() -> telegram.textsTo(CHAT).stream().anyMatch(t -> t.contains("Đã thêm")));
      added = ask(app);
      assertThat(added.path("text").asString()).contains(ANSWER);
      // One entry more weighs every word anew: a confidence may move by a hundredth.
      golden = GoldenQuestions.again(app.url(), golden);
      app.job("export", written.toString());
      app.kill();
    }
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    var settings = Map.of("TINHGON_FAQ_DIR", written.toString());
    try (var app = new AppProcess(image, elsewhere, settings)) {
      double exported = seconds(app);
      assertThat(GoldenQuestions.again(app.url(), golden)).isEqualTo(golden);
      assertThat(ask(app)).isEqualTo(added);
      app.terminate();
      System.out.printf(
          Locale.ROOT,
          "golden=%d/%d ready-from-faq=%.1fs ready-from-what-was-written-out=%.1fs%n",
          golden.size(),
          GOLDEN,
          shipped,
          exported);
    }
  }

  /** How long it takes from nothing until it answers. */
  private static double seconds(AppProcess app) {
    return app.start().awaitReady().toMillis() / 1000.0;
  }

  private static JsonNode ask(AppProcess app) {
    try (var http = new Http(app.url())) {
      return GoldenQuestions.ask(http, QUESTION);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

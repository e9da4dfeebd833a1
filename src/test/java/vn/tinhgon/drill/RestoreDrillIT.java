package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.backup.RestoreJob;
import vn.tinhgon.drill.HistoryChecker.Asked;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Http;

/**
 * Copies the packaged service under load, brings each copy back into an empty folder and compares.
 * {@code -Drounds=50} for a night; {@code -Dseed} draws the same questions and damages again.
 */
@Tag("drill")
class RestoreDrillIT {
  private static final int QUESTIONS_A_SECOND = 90;
  private static final int GOLDEN = 50;
  private static final int DAMAGED = 100;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Test
  void bringsBackAllThatWasAcknowledgedBeforeTheCopyBegan(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
    int rounds = Integer.getInteger("rounds", 3);
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    System.out.printf("restore drill: %d rounds, seed %d%n", rounds, seed);
    Path live = Files.createDirectory(folder.resolve("live"));
    Path file = folder.resolve("live.backup");
    var slowest = Duration.ZERO;
    int known = 0;
    try (var drill = new Drill(live, QUESTIONS_A_SECOND, Map.of("TINHGON_ADMINS", "telegram:7"));
        var editor = new Editor(drill.telegram)) {
      drill.begin();
      editor.add();
      Map<String, JsonNode> golden = GoldenQuestions.of(drill.app.url(), GOLDEN, random);
      long began = System.nanoTime();
      drill.startLoad();
      editor.start();
      for (int round = 1; round <= rounds; round++) {
        int answered = drill.sent() + QUESTIONS_A_SECOND;
        int edited = editor.acknowledged() + 1;
        drill.telegram.await(() -> drill.sent() > answered && editor.acknowledged() > edited);
        List<Asked> acknowledged = drill.acknowledged();
        int version = editor.acknowledged();

        drill.app.job("backup", file.toString());

        known = acknowledged.size();
        Path place = Files.createDirectory(folder.resolve("restored-" + round));
        Duration back = restore(file, place, acknowledged, version, golden);
        slowest = back.compareTo(slowest) > 0 ? back : slowest;
      }
      editor.close();
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "rounds=%d questions=%d (%.0f/s) edits=%d acknowledged-before-last-copy=%d lost=0"
              + " golden=%d/%d slowest-RTO=%.1fs backup=%dKB%n",
          rounds,
          drill.asked(),
          drill.asked() / seconds,
          editor.acknowledged(),
          known,
          GOLDEN,
          GOLDEN,
          slowest.toMillis() / 1000.0,
          Files.size(file) / 1024);
    }
    assertThat(slowest).isLessThan(LONGEST);
    refusesDamaged(Files.readAllBytes(file), folder, random);
  }

  /** Returns how long it took until all golden questions were answered again. */
  private static Duration restore(
      Path file, Path place, List<Asked> acknowledged, int version, Map<String, JsonNode> golden) {
    try (var app = new AppProcess(AppImage.ofPackagedJar(), place, Map.of())) {
      long began = System.nanoTime();
      app.job("restore", file.toString());
      long restored = System.nanoTime() - began;
      compare(place, acknowledged, version);
      began = System.nanoTime();
      app.start().awaitReady();
      Map<String, JsonNode> answers = GoldenQuestions.again(app.url(), golden);
      Duration took = Duration.ofNanos(restored + System.nanoTime() - began);
      assertThat(answers).isEqualTo(golden);
      try (var http = new Http(app.url())) {
        String text = GoldenQuestions.ask(http, Editor.QUESTION).path("text").asString();
        assertThat(Editor.versionIn(text)).isGreaterThanOrEqualTo(version);
      }
      app.terminate();
      return took;
    }
  }

  /** Looks into the restored database before any service works on it. */
  private static void compare(Path place, List<Asked> acknowledged, int version) {
    try (var source = new HikariDataSource()) {
      source.setJdbcUrl(
          "jdbc:h2:file:"
              + place.resolve("data/tinhgon").toAbsolutePath()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
      var db = JdbcClient.create(source);
      Set<String> held =
          new HashSet<>(db.sql("select message_key from inbox").query(String.class).list());
      assertThat(acknowledged.stream().map(Asked::key)).isSubsetOf(held);
      // Handling and reply are one transaction: a copy of half of one would show here.
      assertThat(counts(db, "inbox where state = 'DONE'")).isEqualTo(counts(db, "outbox"));
      List<Integer> versions =
          db.sql("select number from faq_revision where entry = 'F63' order by number")
              .query(Integer.class)
              .list();
      assertThat(versions).hasSizeGreaterThanOrEqualTo(version);
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i)).isEqualTo(i + 1);
      }
    }
  }

  private static List<String> counts(JdbcClient db, String rows) {
    return db.sql("select chat, count(*) from " + rows + " group by chat order by chat")
        .query((row, _) -> row.getString(1) + ": " + row.getInt(2))
        .list();
  }

  private static void refusesDamaged(byte[] whole, Path folder, Random random) throws IOException {
    Path data = folder.resolve("untouched");
    Path file = folder.resolve("damaged.backup");
    for (int n = 0; n < DAMAGED; n++) {
      byte[] flipped = whole.clone();
      int bit = random.nextInt(8);
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << bit);
      refused(Files.write(file, flipped), data, "bit " + bit + " of byte " + at);
      int length = random.nextInt(whole.length);
      refused(Files.write(file, Arrays.copyOf(whole, length)), data, "cut at " + length);
    }
    refused(Files.write(file, Arrays.copyOf(whole, whole.length / 2)), data, "cut in half");
    System.out.printf(
        "damaged: %d with a flipped bit and %d cut off, all refused%n", DAMAGED, DAMAGED + 1);
  }

  private static void refused(Path file, Path data, String how) {
    assertThatThrownBy(() -> RestoreJob.run(file, (_, _) -> {}, "--tinhgon.data-dir=" + data))
        .as(how)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not restored");
    assertThat(data.resolve("tinhgon.mv.db")).as(how).doesNotExist();
  }

  /** An administrator who changes one entry again and again, its number in each version. */
  private static final class Editor implements AutoCloseable {
    static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
    private static final long CHAT = 7;
    // The golden questions hold small figures: one of these here would move what theirs weigh, and
    // with it how sure the service is of their answers.
    private static final int IN_NO_QUESTION = 1_000_000;
    private final FakeTelegram telegram;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private Thread thread;

    Editor(FakeTelegram telegram) {
      this.telegram = telegram;
    }

    void add() {
      String said = reply("/them " + QUESTION + "\n" + answer(1) + "\nCăn cứ: SRC-001");
      assertThat(said).contains("Đã thêm F63 (phiên bản 1)");
      acknowledged.set(1);
    }

    void start() {
      thread =
          Thread.ofPlatform()
              .name("editor")
              .start(() -> {
                while (!ended.get()) {
                  int next = acknowledged.get() + 1;
                  String said = reply("/sua F63\nTrả lời: " + answer(next));
                  if (!said.equals("Đã cập nhật F63 (phiên bản " + next + ").")) {
                    throw new AssertionError(said);
                  }
                  acknowledged.set(next);
                }
              });
    }

    /** The last version whose saving was confirmed. */
    int acknowledged() {
      return acknowledged.get();
    }

    static int versionIn(String text) {
      return Integer.parseInt(text.replaceAll("(?s).*cả ngày, bản (\\d+)\\..*", "$1"))
          - IN_NO_QUESTION;
    }

    private static String answer(int version) {
      return "Cổng tra cứu mở cửa cả ngày, bản " + (IN_NO_QUESTION + version) + ".";
    }

    private String reply(String text) {
      int before = telegram.textsTo(CHAT).size();
      telegram.says(CHAT, text);
      telegram.await(() -> telegram.textsTo(CHAT).size() > before);
      return telegram.textsTo(CHAT).getLast();
    }

    /** Ends after the change that is being made. */
    @Override
    public void close() {
      ended.set(true);
      try {
        if (thread != null) {
          thread.join();
        }
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
  }
}

package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Http;

/**
 * Four administrators change twenty entries while fifty people ask for them, and the process is
 * killed in between; begin and end of everything are then held against the versions that stand.
 * {@code -Dops=25000} for a night.
 */
@Tag("drill")
class HistoryDrillIT {
  private static final int ENTRIES = 20;
  private static final int OPERATIONS_A_KILL = 700;

  @Test
  void answersNothingOlderThanTheLastUpdateAcknowledged(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    int ops = Integer.getInteger("ops", 2_000);
    long seed = Long.getLong("seed", System.nanoTime());
    int kills = Math.max(1, ops / OPERATIONS_A_KILL);
    System.out.printf("history drill: %d operations, %d kills, seed %d%n", ops, kills, seed);
    var admins =
        String.join(",", EditedEntries.ADMINS.stream().map(id -> "telegram:" + id).toList());
    var settings = Map.of("TINHGON_ADMINS", admins, "TINHGON_FOUR_EYES", "off");
    try (var telegram = new FakeTelegram();
        var app = new AppProcess(AppImage.ofPackagedJar(), folder, telegram, settings);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      app.start().awaitReady();
      long began = System.nanoTime();
      var work = new EditedEntries(telegram, app, entries(app.url()), ops);
      List<Future<?>> all = new ArrayList<>();
      for (long admin : EditedEntries.ADMINS) {
        var random = new Random(seed + admin);
        all.add(people.submit(() -> work.edit(admin, random)));
      }
      for (int n = 0; n < EditedEntries.ASKERS; n++) {
        var random = new Random(seed * 31 + n);
        all.add(people.submit(() -> work.ask(random)));
      }
      for (int n = 1; n <= kills; n++) {
        work.awaitDone(ops / (kills + 1) * n, all);
        app.kill();
        app.start().awaitReady();
      }
      for (Future<?> one : all) {
        one.get();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      app.terminate();

      var history = new EditHistory(work.writes(), work.reads(), chains(folder, work.entries()));
      List<String> findings = history.findings();

      long saved = work.writes().stream().filter(write -> write.saved() > 0).count();
      System.out.printf(
          Locale.ROOT,
          "ops=%d answers=%d saved=%d refused-with-difference=%d kills=%d findings=%d time=%.0fs%n",
          work.writes().size() + work.reads().size(),
          work.reads().size(),
          saved,
          work.writes().size() - saved,
          kills,
          findings.size(),
          seconds);
      assertThat(findings).isEmpty();
      assertThat(saved).isPositive().isLessThan(work.writes().size());
    }
  }

  /** The first entries of the shipped store that their own question finds: question by id. */
  private static Map<String, String[]> entries(String url) throws IOException {
    Map<String, String[]> entries = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("faq"))) {
      files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    try (var http = new Http(url)) {
      for (Path file : files) {
        String text = Files.readString(file);
        String id = text.replaceAll("(?s).*?\\nid: (\\S+)\\n.*", "$1");
        String question = text.replaceAll("(?s).*?\\ntitle: \"?(.*?)\"?\\n.*", "$1");
        String answer = text.substring(text.indexOf("\n---\n", 3) + 5).strip();
        boolean own = GoldenQuestions.ask(http, question).path("source").asString("").equals(id);
        if (own && entries.size() < ENTRIES) {
          entries.put(id, new String[] {question, answer.replaceAll("\\s+", " ")});
        }
      }
    }
    assertThat(entries).hasSize(ENTRIES);
    return entries;
  }

  /** The mark in each version of each entry, after seeing that none is missing. */
  private static Map<String, List<Integer>> chains(Path folder, Iterable<String> entries) {
    Map<String, List<Integer>> chains = new LinkedHashMap<>();
    try (var source = new HikariDataSource()) {
      source.setJdbcUrl(
          "jdbc:h2:file:"
              + folder.resolve("data/tinhgon").toAbsolutePath()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
      var db = JdbcClient.create(source);
      for (String entry : entries) {
        List<Integer> chain = new ArrayList<>();
        db.sql("select number, text from faq_revision where entry = ? order by number")
            .param(entry)
            .query((row, _) -> {
              assertThat(row.getInt("number")).as(entry).isEqualTo(chain.size() + 1);
              return chain.add(Math.max(0, EditedEntries.markIn(row.getString("text"))));
            })
            .list();
        chains.put(entry, chain);
      }
    }
    return chains;
  }
}

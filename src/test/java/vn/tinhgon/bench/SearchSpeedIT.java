package vn.tinhgon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.retrieval.Entry;
import vn.tinhgon.retrieval.TextIndex;

/**
 * Measures how indexing, searching and changing grow with the store and prints a table. The entries
 * are made by seed with the lengths, words and neighbours of real texts; half of the questions are
 * words of an entry. Nothing is asserted about times: they say as much about the machine.
 */
@Tag("bench")
class SearchSpeedIT {
  private static final String SIZES = System.getProperty("bench.entries", "1000,10000,100000");
  private static final long SEED = Long.getLong("seed", 7);
  private static final int QUESTIONS = 1_000;
  private static final int CHANGES = 50;
  private static final double NANOS_A_MILLI = 1e6;

  private final List<String> table = new ArrayList<>();

  @Test
  void measuresIndexingSearchingAndChanging(@TempDir Path folder) throws IOException {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    table.add(
        String.format(
            Locale.ROOT,
            "search: seed %d, %d questions, %d processors, load %.1f, heap at most %d MB",
            SEED,
            QUESTIONS,
            machine.getAvailableProcessors(),
            machine.getSystemLoadAverage(),
            Runtime.getRuntime().maxMemory() >> 20));
    table.add("  entries  index s  p50 ms  p90 ms  p99 ms  max ms  change max ms");
    for (String size : SIZES.split(",", -1)) {
      measure(Integer.parseInt(size.strip()), Files.createDirectory(folder.resolve(size.strip())));
    }
    System.out.println("\n" + String.join("\n", table) + "\n");
  }

  private void measure(int entries, Path folder) throws IOException {
    var random = new Random(SEED);
    var texts = MadeTexts.like(data(), random);
    try (TextIndex index = TextIndex.in(folder)) {
      List<String> questions = new ArrayList<>();
      long indexing = 0;
      for (int i = 0; i < entries; i++) {
        String title = texts.title();
        String body = texts.body();
        if (i % Math.max(1, entries / (QUESTIONS / 2)) == 0 && questions.size() < QUESTIONS / 2) {
          questions.add(texts.questionFrom(title + ' ' + body));
        }
        long began = System.nanoTime();
        index.put(Entry.of("e" + i, title, body));
        indexing += System.nanoTime() - began;
      }
      long began = System.nanoTime();
      index.refresh();
      indexing += System.nanoTime() - began;
      while (questions.size() < QUESTIONS) {
        questions.add(texts.question());
      }
      Collections.shuffle(questions, random);
      assertThat(index.size()).isEqualTo(entries);

      // The first round warms up, the second counts.
      search(index, questions);
      List<Double> millis = search(index, questions);
      List<Double> changes = change(index, texts);
      table.add(
          String.format(
              Locale.ROOT,
              "%9d  %7.1f  %6.1f  %6.1f  %6.1f  %6.1f  %13.1f",
              entries,
              indexing / NANOS_A_MILLI / 1_000,
              share(millis, 0.5),
              share(millis, 0.9),
              share(millis, 0.99),
              share(millis, 1),
              share(changes, 1)));
    }
  }

  private static List<Double> search(TextIndex index, List<String> questions) {
    List<Double> millis = new ArrayList<>();
    for (String question : questions) {
      long began = System.nanoTime();
      index.search(question, 10);
      millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
    }
    return millis;
  }

  /** From a change to its being found. */
  private static List<Double> change(TextIndex index, MadeTexts texts) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      Entry entry = Entry.of("e" + i, "Mục thay đổi mới" + i, texts.body());
      long began = System.nanoTime();
      index.put(entry);
      index.refresh();
      index.search("mục thay đổi mới" + i, 1);
      millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
    }
    return millis;
  }

  private static double share(List<Double> millis, double share) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Path data() {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve("shared").resolve("data"))) {
        return up.resolve("shared").resolve("data");
      }
    }
    return abort("skipped: ../shared/data is not there, so there are no texts to imitate");
  }
}

package vn.tinhgon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.bench.Report.text;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.retrieval.Entry;
import vn.tinhgon.retrieval.TextIndex;

/**
 * Measures how indexing, searching and changing grow with the store. The entries are made by seed
 * with the lengths, words and neighbours of real texts; half of the questions are words of an
 * entry. Nothing is asserted about times: they say as much about the machine. The million, which
 * takes many minutes and gigabytes of disk, only with {@code -Dlarge}.
 */
@Tag("bench")
class SearchSpeedIT {
  private static final String SIZES =
      System.getProperty(
          "bench.entries",
          System.getProperty("large") == null ? "10000,100000" : "10000,100000,1000000");
  private static final long SEED = Long.getLong("seed", 7);
  private static final int QUESTIONS = 1_000;
  private static final int CHANGES = 50;
  private static final int MADE_AT_ONCE = 10_000;
  private static final double NANOS_A_MILLI = 1e6;

  private final Report report =
      new Report("search-growth", "Search in stores of growing size")
          .say(text("Seed %d, %,d questions, half of them answerable.", SEED, QUESTIONS))
          .columns(
              "entries",
              List.of(
                  "indexed in s",
                  "processor s",
                  "most heap MB",
                  "heap held MB",
                  "search p50 ms",
                  "p99 ms",
                  "change searchable p50 ms",
                  "max ms"));
  private final List<String> sizes = new ArrayList<>();
  private final List<Figures> measured = new ArrayList<>();

  @Test
  void measuresIndexingSearchingAndChanging(@TempDir Path folder) throws IOException {
    for (String size : SIZES.split(",", -1)) {
      measure(Integer.parseInt(size.strip()), Files.createDirectory(folder.resolve(size.strip())));
    }
    var plot = new Plot("milliseconds by entries", sizes, true);
    plot.line("search p50", measured.stream().map(Figures::half).toList());
    plot.line("search p99", measured.stream().map(Figures::slow).toList());
    plot.line("change searchable, max", measured.stream().map(Figures::change).toList());
    plot.line("indexing all", measured.stream().map(Figures::indexing).toList());
    report.keep(plot);
  }

  /** In milliseconds. */
  private record Figures(double indexing, double half, double slow, double change) {}

  private record Made(String id, String title, String body) {
    Entry entry() {
      return Entry.of(id, title, body);
    }
  }

  private void measure(int entries, Path folder) throws IOException {
    var random = new Random(SEED);
    var texts = MadeTexts.like(BenchData.folder(), random);
    System.gc();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    try (TextIndex index = TextIndex.in(folder)) {
      List<String> questions = new ArrayList<>();
      long indexing = 0;
      long working = 0;
      for (int from = 0; from < entries; from += MADE_AT_ONCE) {
        List<Made> made = new ArrayList<>();
        for (int i = from; i < Math.min(entries, from + MADE_AT_ONCE); i++) {
          made.add(new Made("e" + i, texts.title(), texts.body()));
          if (i % Math.max(1, entries / (QUESTIONS / 2)) == 0 && questions.size() < QUESTIONS / 2) {
            questions.add(texts.questionFrom(made.getLast().title + ' ' + made.getLast().body));
          }
        }
        long began = System.nanoTime();
        long worked = worked();
        index.putAll(made, Made::entry);
        indexing += System.nanoTime() - began;
        working += worked() - worked;
      }
      long began = System.nanoTime();
      long worked = worked();
      index.refresh();
      indexing += System.nanoTime() - began;
      working += worked() - worked;
      long most = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
      while (questions.size() < QUESTIONS) {
        questions.add(texts.question());
      }
      Collections.shuffle(questions, random);
      assertThat(index.size()).isEqualTo(entries);

      // The first round warms up, the second counts.
      search(index, questions);
      List<Double> millis = search(index, questions);
      List<Double> changes = change(index, texts);
      var figures =
          new Figures(
              indexing / NANOS_A_MILLI, share(millis, 0.5), share(millis, 0.99), share(changes, 1));
      sizes.add(text("%,d", entries));
      measured.add(figures);
      report.row(
          sizes.getLast(),
          List.of(
              text("%.1f", figures.indexing / 1_000),
              text("%.1f", working / NANOS_A_MILLI / 1_000),
              text("%d", most),
              text("%d", held()),
              text("%.1f", figures.half),
              text("%.1f", figures.slow),
              text("%.1f", share(changes, 0.5)),
              text("%.1f", figures.change)));
    }
  }

  /** Nanoseconds of all processors, which say more than the clock where others work too. */
  private static long worked() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : 0;
  }

  private static Stream<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** What lives on after a collection, the texts to imitate included. */
  private static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
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
}

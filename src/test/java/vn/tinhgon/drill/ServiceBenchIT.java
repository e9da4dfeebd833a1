package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.support.Http;

/**
 * Measures the packaged service as an operator runs it and prints a table. Nothing is asserted
 * about absolute times: they say as much about the machine, whose load is printed too.
 */
@Tag("bench")
class ServiceBenchIT {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions.jsonl");
  private static final int STARTS = 5;
  private static final int ASKED = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> table = new ArrayList<>();

  @Test
  void measuresStartAnswersAndMemory(@TempDir Path folder) throws IOException {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    table.add(
        row(
            "machine",
            text("load %.1f", machine.getSystemLoadAverage()),
            machine.getAvailableProcessors() + " processors",
            "Java " + Runtime.version().feature()));

    List<Long> first = new ArrayList<>();
    for (int n = 1; n <= STARTS; n++) {
      first.add(start(Files.createDirectory(folder.resolve("empty" + n))));
    }
    table.add(spread("start on an empty data folder", first));
    List<Long> again = new ArrayList<>();
    for (int n = 1; n <= STARTS; n++) {
      again.add(start(folder.resolve("empty1")));
    }
    table.add(spread("start on a filled data folder", again));
    ask(folder.resolve("empty1"));

    System.out.println("\n" + String.join("\n", table) + "\n");
  }

  /** Milliseconds until readiness first says yes. */
  private static long start(Path folder) {
    try (var app = app(folder)) {
      long began = System.nanoTime();
      app.start().awaitReady();
      long took = millis(System.nanoTime() - began);
      app.terminate();
      return took;
    }
  }

  /** Asks over HTTP, one question after the other, then looks at the memory. */
  private void ask(Path folder) throws IOException {
    List<String> questions = questions();
    List<Long> took = new ArrayList<>();
    int errors = 0;
    try (var app = app(folder)) {
      app.start().awaitReady();
      try (var http = new Http(app.url())) {
        for (int n = 0; n < ASKED; n++) {
          String question = questions.get(n % questions.size());
          long began = System.nanoTime();
          var answer = http.post("/api/v1/ask", question, "Content-Type", "application/json");
          took.add(System.nanoTime() - began);
          errors += answer.statusCode() == 200 ? 0 : 1;
        }
      }
      took.sort(null);
      table.add(
          row(
              text("%,d questions over HTTP", ASKED),
              text("p50 %.1f ms", took.get(ASKED / 2) / 1e6),
              text("p99 %.1f ms", took.get(ASKED * 99 / 100) / 1e6),
              "errors " + errors));
      table.add(row("memory after them", "VmRSS " + resident(app.pid()), "", ""));
    }
    assertThat(errors).as("questions not answered with 200").isZero();
  }

  private static AppProcess app(Path folder) {
    return new AppProcess(AppImage.asShipped(), folder, Map.of());
  }

  private static List<String> questions() throws IOException {
    return Files.readAllLines(QUESTIONS).stream()
        .filter(line -> !line.isBlank())
        .map(line -> JSON.readTree(line).path("q").asString())
        .map(text -> JSON.writeValueAsString(Map.of("text", text)))
        .toList();
  }

  private static String resident(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.isReadable(status)) {
      return "unknown on this system";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }

  private static String spread(String what, List<Long> millis) {
    List<Long> sorted = millis.stream().sorted().toList();
    return row(
        what,
        text("min %,d ms", sorted.getFirst()),
        text("median %,d ms", sorted.get(sorted.size() / 2)),
        text("max %,d ms", sorted.getLast()));
  }

  private static String row(String what, String one, String two, String three) {
    return text("%-31s %-16s %-17s %s", what, one, two, three).stripTrailing();
  }

  private static String text(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}

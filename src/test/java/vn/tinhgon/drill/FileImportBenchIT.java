package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bench.Report;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Http;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.Updates;

/**
 * Brings 10,000 rows into the packaged service by Telegram, from the file to the last word, while
 * others ask; prints how long it took, and their wait before, meanwhile and after.
 */
@Tag("bench")
class FileImportBenchIT {
  private static final int ROWS = 10_000;
  private static final int MOST_SECONDS = 60;
  private static final int BEFORE = 300;
  private static final long LAN = 7;
  private static final Path QUESTIONS = Path.of("src/test/resources/questions.jsonl");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void bringsTenThousandRowsWhileOthersAsk(@TempDir Path folder) throws Exception {
    try (var telegram = new FakeTelegram();
        var app =
            new AppProcess(
                AppImage.asShipped(), folder, telegram, Map.of("TINHGON_ADMINS", "telegram:7"))) {
      app.start().awaitReady();
      try (var http = new Http(app.url())) {
        var asker = new Asker(http);
        for (int i = 0; i < BEFORE; i++) {
          asker.ask();
        }
        asker.next();
        for (int i = 0; i < BEFORE; i++) {
          asker.ask();
        }
        List<Long> before = asker.next();
        Thread others = Thread.ofPlatform().start(asker);

        long begun = System.nanoTime();
        telegram.sends(LAN, "danh-sach.xlsx", workbook(), "/nhaptep");
        FakeTelegram.Sent shown = message(telegram, "Nếu nhập tệp danh-sach.xlsx", 0);
        double checked = seconds(begun);
        assertThat(shown.text()).contains(ROWS + " mới, 0 thay đổi, 0 giữ nguyên, 0 sai");
        String token =
            shown
                .request()
                .path("reply_markup")
                .path("inline_keyboard")
                .path(0)
                .path(0)
                .path("callback_data")
                .asString();
        telegram.queue(Updates.pressed(LAN, "press", token));
        message(telegram, "Đã nhập tệp danh-sach.xlsx", 0);
        double took = seconds(begun);
        List<Long> meanwhile = asker.next();
        message(telegram, "Đã cập nhật", 0);
        double fresh = seconds(begun);
        asker.stop(others);
        List<Long> after = asker.next();

        telegram.sends(LAN, "danh-sach.xlsx", workbook(), "/nhaptep");
        assertThat(message(telegram, "Nếu nhập tệp danh-sach.xlsx", 1).text())
            .contains("0 mới, 0 thay đổi, " + ROWS + " giữ nguyên");

        new Report("file-import", "10,000 rows from a file in Telegram, while others ask")
            .columns("what", List.of("figure"))
            .row("dry run", List.of(text("%.1f s", checked)))
            .row("from the file to the last word", List.of(text("%.1f s", took)))
            .row("until readers get it", List.of(text("%.1f s", fresh)))
            .row("one asker before", List.of(spread(before)))
            .row("meanwhile", List.of(spread(meanwhile)))
            .row("p50 meanwhile to before", List.of(ratio(meanwhile, before, 50)))
            .row("p99 meanwhile to before", List.of(ratio(meanwhile, before, 99)))
            .row("while the new index is made", List.of(spread(after)))
            .keep();
        assertThat(asker.errors).isZero();
        assertThat(took).isLessThan(MOST_SECONDS);
        assertThat(fresh).isLessThan(MOST_SECONDS);
      }
    }
  }

  /** Asks one question after the other, as fast as they are answered. */
  private static final class Asker implements Runnable {
    private final Http http;
    private final List<String> questions;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private List<Long> took = new ArrayList<>();
    private int asked;
    private volatile int errors;

    Asker(Http http) throws IOException {
      this.http = http;
      questions =
          Files.readAllLines(QUESTIONS).stream()
              .filter(line -> !line.isBlank())
              .map(line -> JSON.readTree(line).path("q").asString())
              .map(text -> JSON.writeValueAsString(Map.of("text", text)))
              .toList();
    }

    void ask() {
      String question = questions.get(asked++ % questions.size());
      long begun = System.nanoTime();
      var answer = http.post("/api/v1/ask", question, "Content-Type", "application/json");
      add(System.nanoTime() - begun);
      if (answer.statusCode() != 200) {
        errors++;
      }
    }

    private synchronized void add(long nanos) {
      took.add(nanos);
    }

    /** The waits since the last time. */
    synchronized List<Long> next() {
      List<Long> done = took;
      took = new ArrayList<>();
      done.sort(null);
      return done;
    }

    void stop(Thread thread) throws InterruptedException {
      stopped.set(true);
      thread.join();
    }

    @Override
    public void run() {
      while (!stopped.get()) {
        ask();
      }
    }
  }

  private static FakeTelegram.Sent message(FakeTelegram telegram, String beginning, int place) {
    var found = new ArrayList<FakeTelegram.Sent>();
    for (int halfMinutes = 0; halfMinutes < 4 && found.size() <= place; halfMinutes++) {
      try {
        telegram.await(() ->
            telegram.textsTo(LAN).stream().filter(text -> text.startsWith(beginning)).count()
                > place);
      } catch (AssertionError notYet) {
        continue;
      }
      telegram.sent().stream().filter(one -> one.text().startsWith(beginning)).forEach(found::add);
    }
    assertThat(found).as(String.join("\n", telegram.textsTo(LAN))).hasSizeGreaterThan(place);
    return found.get(place);
  }

  private static byte[] workbook() throws IOException {
    try (var workbook = new SXSSFWorkbook(10);
        var out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("faq");
      row(sheet, 0, MadeFiles.COLUMNS);
      for (int i = 1; i <= ROWS; i++) {
        int number = i;
        row(
            sheet,
            i,
            MadeFiles.COLUMNS.stream()
                .map(column ->
                    switch (column) {
                      case "title" ->
                          "Thủ tục số " + number + " ở nhà văn hóa thôn " + number % 97 + " là gì?";
                      case "topic" -> "khác";
                      case "sources" -> "SRC-000";
                      case "state" -> "published";
                      case "answer" -> "Nội dung trả lời cho thủ tục số " + number + ".";
                      default -> "";
                    })
                .toList());
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void row(Sheet sheet, int place, List<String> cells) {
    Row row = sheet.createRow(place);
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String spread(List<Long> sorted) {
    return text(
        "%,d questions, p50 %.1f ms, p99 %.1f ms, longest %.0f ms",
        sorted.size(), at(sorted, 50) / 1e6, at(sorted, 99) / 1e6, sorted.getLast() / 1e6);
  }

  private static String ratio(List<Long> some, List<Long> others, int percent) {
    return text("%.1f times", (double) at(some, percent) / at(others, percent));
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static String text(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}

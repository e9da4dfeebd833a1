package vn.tinhgon.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tinhgon.ops.StartupRefused;

/**
 * Reads the holidays that come with the program, then those of the operator's own file, whose word
 * on a day counts: {@code date,kind,name,basis}, where kind is {@code off}, {@code work}, or {@code
 * year} for a year whose days are all there.
 */
final class HolidayFile {
  private static final String SHIPPED = "holidays.csv";
  private static final int COLUMNS = 4;

  private final Map<LocalDate, SpecialDay> days = new HashMap<>();
  private final Set<Integer> years = new TreeSet<>();

  private HolidayFile() {}

  /**
   * The days of both.
   *
   * @throws StartupRefused if a line of the operator's file cannot be read
   */
  static OfficeDays read(Path own) {
    var file = new HolidayFile();
    try (InputStream shipped =
        Objects.requireNonNull(HolidayFile.class.getResourceAsStream(SHIPPED))) {
      file.take(SHIPPED, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
      if (Files.exists(own)) {
        file.take(own.toString(), Files.readString(own));
      }
    } catch (IOException unreadable) {
      throw new StartupRefused(
          "The file of holidays " + own + " cannot be read: " + unreadable,
          "Save it as UTF-8, readable for the service, or take it away.");
    }
    return new OfficeDays(file.days, file.years);
  }

  private void take(String name, String text) throws IOException {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      for (CSVRecord line : parser) {
        take(line);
      }
    } catch (UncheckedIOException | IllegalArgumentException | DateTimeException wrong) {
      throw new StartupRefused(
          "The file of holidays " + name + " has a line that cannot be read: " + wrong.getMessage(),
          "Write date,kind,name,basis, such as: 2026-02-17,off,Tết Âm lịch,\"Thông báo"
              + " 9441/TB-BNV\"; kind is off, work, or year for a whole year.");
    }
  }

  private void take(CSVRecord line) {
    if (line.size() != COLUMNS || line.get(COLUMNS - 1).isBlank()) {
      throw new IllegalArgumentException("line " + line.getRecordNumber() + " has no basis");
    }
    String date = line.get(0);
    switch (line.get(1)) {
      case "year" -> years.add(Integer.valueOf(date));
      case "off", "work" -> {
        LocalDate on = LocalDate.parse(date);
        boolean works = line.get(1).equals("work");
        days.put(on, new SpecialDay(on, works, line.get(2), line.get(COLUMNS - 1)));
      }
      default -> throw new IllegalArgumentException(line.get(1) + " is no kind of day");
    }
  }
}

package vn.tinhgon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.ops.StartupRefused;

class WorkingTimeTest {
  private final WorkingTime shipped = new WorkingTime(Path.of("no such file"));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Vietnam.TIME).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "an ordinary week,           2026-11-16T10:15, 3, 2026-11-19T10:15",
    "over a weekend,             2026-11-19T16:30, 2, 2026-11-23T16:30",
    "before offices open,        2026-11-16T05:00, 1, 2026-11-17T08:00",
    "after they close,           2026-11-16T17:00, 1, 2026-11-18T08:00",
    "on a Sunday,                2026-11-15T12:00, 1, 2026-11-17T08:00",
    "over the day of culture,    2026-11-23T09:00, 1, 2026-11-25T09:00",
    "on a holiday,               2026-11-24T09:00, 1, 2026-11-26T08:00",
    "over the nine days of Tết,  2026-02-13T14:00, 1, 2026-02-23T14:00",
    "a Saturday that is worked,  2026-08-21T10:00, 1, 2026-08-22T10:00",
    "over the exchanged Monday,  2026-08-28T10:00, 1, 2026-09-03T10:00",
    "into another year,          2026-12-31T10:00, 1, 2027-01-04T10:00",
    "a year without any data,    2029-12-31T10:00, 2, 2030-01-02T10:00",
    "a Saturday worked itself,   2026-01-10T09:00, 1, 2026-01-12T09:00",
  })
  void countsWorkingDays(String what, String from, int days, String until) {
    assertThat(shipped.after(at(from), days)).as(what).isEqualTo(at(until));
  }

  @ParameterizedTest
  @CsvSource({
    "the same day,               2026-11-19T16:00, 4, 2026-11-19T12:00",
    "the evening before,         2026-11-19T10:15, 4, 2026-11-18T15:15",
    "as offices open,            2026-11-23T08:00, 4, 2026-11-20T13:00",
    "over a holiday,             2026-11-25T08:00, 4, 2026-11-23T13:00",
    "over Tết,                   2026-02-23T09:00, 4, 2026-02-13T14:00",
    "more than a day,            2026-11-20T09:00, 20, 2026-11-17T16:00",
  })
  void countsWorkingHoursBack(String what, String until, int hours, String at) {
    assertThat(shipped.before(at(until), Duration.ofHours(hours))).as(what).isEqualTo(at(at));
  }

  @Test
  void endsOnAWorkingDayInOfficeHoursWheneverItBegins() {
    var random = new Random(7);
    Instant begin = at("2025-01-01T00:00");
    for (int i = 0; i < 5_000; i++) {
      Instant from = begin.plusSeconds(random.nextLong(2L * 365 * 24 * 3600));
      int days = 1 + random.nextInt(30);
      Instant until = shipped.after(from, days);
      var end = until.atZone(Vietnam.TIME);

      assertThat(until).isAfterOrEqualTo(from);
      assertThat(end.getHour()).isBetween(8, 16);
      assertThat(shipped.after(until, 1)).isEqualTo(shipped.after(from, days + 1));
      assertThat(shipped.before(until, Duration.ofHours(4))).isBefore(until);
    }
  }

  @Test
  void saysWhichYearsItDoesNotKnow() {
    assertThat(shipped.knownYears()).containsExactly(2025, 2026);
    assertThat(shipped.unknownYears(at("2026-11-01T08:00"), at("2026-12-31T23:00"))).isEmpty();
    assertThat(shipped.unknownYears(at("2026-12-31T08:00"), at("2028-01-01T00:00")))
        .containsExactly(2027, 2028);
  }

  @Test
  void namesTheBasisOfEachDay() {
    assertThat(shipped.coming(at("2026-11-23T08:00"), 1))
        .containsExactly(
            new SpecialDay(
                LocalDate.of(2026, 11, 24),
                false,
                "Ngày Văn hóa Việt Nam",
                "Nghị quyết 28/2026/QH16, Điều 2"));
    assertThat(shipped.coming(Instant.EPOCH, 1_000))
        .hasSizeGreaterThan(30)
        .allMatch(day -> day.basis().matches(".*\\d.*") && !day.name().isBlank());
  }

  @Test
  void takesTheDaysOfAnOfficesOwnFile(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("holidays.csv");
    Files.writeString(
        own,
        """
        \uFEFFdate,kind,name,basis
        2027,year,Lịch nghỉ năm 2027,"Thông báo thử, số 1"
        2027-02-08,off,Tết,"Thông báo thử, số 1"
        2026-11-24,work,Không nghỉ,Quyết định thử 2
        """);
    var time = new WorkingTime(own);

    assertThat(time.after(at("2027-02-05T10:00"), 1)).isEqualTo(at("2027-02-09T10:00"));
    assertThat(time.after(at("2026-11-23T10:00"), 1)).isEqualTo(at("2026-11-24T10:00"));
    assertThat(time.knownYears()).containsExactly(2025, 2026, 2027);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-30,off,Tết,Thông báo",
        "2027-02-08,maybe,Tết,Thông báo",
        "2027-02-08,off,Tết,",
        "2027-02-08,off,Tết",
        "abc,year,Năm,Thông báo",
        "2027-02-08,off,\"Tết,Thông báo",
      })
  void refusesToStartWithALineItCannotRead(String line, @TempDir Path folder) throws IOException {
    Path own = folder.resolve("holidays.csv");
    Files.writeString(own, "date,kind,name,basis\n" + line + "\n");

    assertThatThrownBy(() -> new WorkingTime(own))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining(own.toString());
  }
}

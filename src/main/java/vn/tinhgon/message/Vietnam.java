package vn.tinhgon.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where our readers are; their days and hours count, wherever the machine stands. */
public final class Vietnam {
  /** The time they live by. */
  public static final ZoneId TIME = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm d/M/uuuu").withZone(TIME);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withZone(TIME);

  private Vietnam() {}

  /** A moment as they write it, such as {@code 14:05 2/9/2026}. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** A day as they write it, such as {@code 2/9/2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day or a month as ISO writes it, "2016-06-29" or "2016-06", as people write it. */
  public static String written(String iso) {
    return List.of(iso.split("-", -1)).reversed().stream()
        .map(part -> part.replaceFirst("^0", ""))
        .collect(Collectors.joining("/"));
  }

  /**
   * The day that somebody wrote; null where no calendar has it, as 31/2/2026.
   *
   * @param written with day, month and year as its groups 1 to 3, in digits
   */
  public static @Nullable LocalDate day(MatchResult written) {
    try {
      return LocalDate.of(
          Integer.parseInt(written.group(3)),
          Integer.parseInt(written.group(2)),
          Integer.parseInt(written.group(1)));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** The day of a moment, such as {@code 2/9/2026}. */
  public static String day(Instant moment) {
    return DAY.format(moment);
  }
}

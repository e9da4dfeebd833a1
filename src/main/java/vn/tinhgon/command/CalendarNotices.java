package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.access.Person;
import vn.tinhgon.calendar.SpecialDay;
import vn.tinhgon.calendar.WorkingTime;
import vn.tinhgon.message.Wording;

/** Tells the administrators, once, that a year which is near has no calendar of holidays. */
@Component
public class CalendarNotices {
  /** The notices of a year come in the autumn before it; sooner there would be nothing to enter. */
  private static final Duration AHEAD = Duration.ofDays(45);

  private static final int COMING = 3;

  private final WorkingTime time;
  private final Rights rights;
  private final StaffPost post;
  private final JdbcClient db;
  private final Clock clock;
  private final Wording wording;

  CalendarNotices(
      WorkingTime time,
      Rights rights,
      StaffPost post,
      JdbcClient db,
      Clock clock,
      Wording wording) {
    this.time = time;
    this.rights = rights;
    this.post = post;
    this.db = db;
    this.clock = clock;
    this.wording = wording;
  }

  /** The years, of now and soon, whose holidays are missing. */
  SortedSet<Integer> missing() {
    Instant now = clock.instant();
    return time.unknownYears(now, now.plus(AHEAD));
  }

  /** What administrators read of such a year. */
  String said(int year) {
    return wording.get("calendar.missing", String.valueOf(year));
  }

  /**
   * The next days on which offices are closed or work, each with its basis, and what is missing.
   */
  String shown() {
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("calendar.coming"));
    for (SpecialDay day : time.coming(clock.instant(), COMING)) {
      lines.add(
          wording.get(
              day.works() ? "calendar.day.works" : "calendar.day.off",
              DocumentCommands.day(day.on()),
              day.name(),
              day.basis()));
    }
    missing().forEach(year -> lines.add(said(year)));
    return String.join("\n", lines);
  }

  /** Tells of each year once, as soon as one of them can be told. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  @Transactional
  public void tell() {
    for (int year : missing()) {
      boolean told =
          db.sql("select count(*) from calendar_notice where missing_year = ?")
                  .param(year)
                  .query(Integer.class)
                  .single()
              > 0;
      if (!told && post.tell(rights.administrators(), Person.OPERATOR, said(year)) > 0) {
        db.sql("insert into calendar_notice (missing_year, told_at) values (?, ?)")
            .params(year, Timestamp.from(clock.instant()))
            .update();
      }
    }
  }
}

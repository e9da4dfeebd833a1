package vn.tinhgon.command;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.message.Vietnam;

/** Sends each keeper, once a week, the list of what to look at again. */
@Component
public class WeeklyLetters {
  private static final int MORNING = 8;

  private final ReviewCommands reviews;
  private final JdbcClient db;
  private final Clock clock;

  WeeklyLetters(ReviewCommands reviews, JdbcClient db, Clock clock) {
    this.reviews = reviews;
    this.db = db;
    this.clock = clock;
  }

  /** Writes them if this week's have not gone out, from Monday morning on. */
  @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT30M")
  @Transactional
  public void write() {
    ZonedDateTime now = clock.instant().atZone(Vietnam.TIME);
    String week =
        now.get(IsoFields.WEEK_BASED_YEAR) + "-" + now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    boolean early = now.getDayOfWeek() == DayOfWeek.MONDAY && now.getHour() < MORNING;
    int written =
        db.sql("select count(*) from weekly_letter where week = ?")
            .param(week)
            .query(Integer.class)
            .single();
    if (!early && written == 0) {
      db.sql("insert into weekly_letter (week) values (?)").param(week).update();
      reviews.writeToKeepers();
    }
  }
}

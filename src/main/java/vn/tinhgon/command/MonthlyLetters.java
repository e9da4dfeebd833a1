package vn.tinhgon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.feedback.Counts;
import vn.tinhgon.feedback.Learned;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.statistics.Group;
import vn.tinhgon.statistics.GroupedQuestions;
import vn.tinhgon.statistics.Period;

/**
 * Sends each keeper, once a month, what of his is never used, what is called wrong, and what is
 * asked for and not there.
 */
@Component
public class MonthlyLetters {
  private static final int MORNING = 8;
  private static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final int MANY_WRONG = 2;
  private static final int LISTED = 6;

  private final Learned learned;
  private final Counts counts;
  private final GroupedQuestions grouped;
  private final GroupParts parts;
  private final FaqStore store;
  private final WrongAnswers wrong;
  private final WordingCommands wordings;
  private final Rights rights;
  private final StaffPost post;
  private final TransactionTemplate transaction;
  private final JdbcClient db;
  private final Wording wording;
  private final Clock clock;

  MonthlyLetters(
      Learned learned,
      Counts counts,
      GroupedQuestions grouped,
      GroupParts parts,
      FaqStore store,
      WrongAnswers wrong,
      WordingCommands wordings,
      Rights rights,
      StaffPost post,
      PlatformTransactionManager manager,
      JdbcClient db,
      Wording wording,
      Clock clock) {
    this.learned = learned;
    this.counts = counts;
    this.grouped = grouped;
    this.parts = parts;
    this.store = store;
    this.wrong = wrong;
    this.wordings = wordings;
    this.rights = rights;
    this.post = post;
    transaction = new TransactionTemplate(manager);
    this.db = db;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Writes them if this month's have not gone out, from the first morning on. In the month in which
   * it is first started there is nothing to look back on.
   */
  @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT30M")
  public void write() {
    ZonedDateTime now = clock.instant().atZone(Vietnam.TIME);
    // Before the first morning it is still the month before.
    ZonedDateTime counted =
        now.getDayOfMonth() == 1 && now.getHour() < MORNING ? now.minusDays(1) : now;
    String month = counted.getYear() + "-" + counted.getMonthValue();
    List<String> written =
        db.sql("select year_month from monthly_letter").query((row, _) -> row.getString(1)).list();
    if (written.contains(month)) {
      return;
    }
    Period period = Period.month(now.toLocalDate());
    // Grouping may take long: before the transaction, not in it.
    List<Missing> missing = written.isEmpty() ? List.of() : missing(period);
    transaction.executeWithoutResult(_ -> {
      db.sql("insert into monthly_letter (year_month) values (?)").param(month).update();
      if (!written.isEmpty()) {
        write(period, missing);
      }
    });
  }

  /** A group, and what of it nothing answers. */
  private record Missing(Group group, String open) {

    List<String> localities() {
      return group.first().localities();
    }
  }

  private List<Missing> missing(Period period) {
    return grouped.of(counts.unanswered(period.from(), period.to()), _ -> {}).stream()
        .flatMap(group -> parts.open(group).map(open -> new Missing(group, open)).stream())
        .toList();
  }

  private void write(Period period, List<Missing> missing) {
    Map<String, Long> used = learned.used(clock.instant().minus(LOOKED_BACK));
    List<StoredEntry> published =
        store.list().stream().filter(entry -> entry.state() == State.PUBLISHED).toList();
    for (Person who : rights.everybody()) {
      Predicate<List<String>> keeps = rights.keeps(who);
      List<StoredEntry> own =
          published.stream()
              .filter(entry ->
                  rights.may(who, Role.EDITOR, entry.entry())
                      || rights.may(who, Role.APPROVER, entry.entry()))
              .toList();
      List<String> paragraphs = new ArrayList<>();
      add(
          paragraphs,
          "monthly.unused",
          own.stream()
              .filter(entry -> !used.containsKey(entry.id()))
              .map(entry -> wording.get("monthly.line", entry.id(), entry.title()))
              .toList());
      add(
          paragraphs,
          "monthly.wrong",
          wrong.of(who, period).stream()
              .filter(one -> one.times() >= MANY_WRONG)
              .map(wrong::line)
              .toList());
      add(
          paragraphs,
          "monthly.missing",
          missing.stream()
              .filter(one -> one.localities().isEmpty() || keeps.test(one.localities()))
              .map(one ->
                  wording.get(
                      "monthly.asked",
                      StatisticsText.shown(one.open()),
                      "" + one.group().questions().size()))
              .toList());
      int learnable = wordings.count(who);
      if (learnable > 0) {
        paragraphs.add(wording.get("monthly.learn", "" + learnable));
      }
      if (!paragraphs.isEmpty()) {
        post.tell(
            Set.of(who),
            new Person("", ""),
            wording.get("monthly.head") + "\n\n" + String.join("\n\n", paragraphs));
      }
    }
  }

  private void add(List<String> parts, String key, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var text = new StringBuilder(wording.get(key, "" + lines.size()));
    lines.stream().limit(LISTED).forEach(line -> text.append('\n').append(line));
    if (lines.size() > LISTED) {
      text.append('\n').append(wording.get("stats.more", "" + (lines.size() - LISTED)));
    }
    parts.add(text.toString());
  }
}

package vn.tinhgon.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.outbox.Fates;
import vn.tinhgon.outbox.Fates.Fate;

/**
 * The letters on their way to readers. What a refused one told is told again, with all that has
 * come since, after the reader's next word.
 */
@Repository
public class SentLetters {
  private static final int AT_ONCE = 2_000;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final JdbcClient db;
  private final Fates fates;
  private final Receipts receipts;
  private final Readers readers;
  private final Clock clock;

  SentLetters(JdbcClient db, Fates fates, Receipts receipts, Readers readers, Clock clock) {
    this.db = db;
    this.fates = fates;
    this.receipts = receipts;
    this.readers = readers;
    this.clock = clock;
  }

  private record Open(long outbox, long reader, long since, long through, List<String> items) {}

  /** A digest that told of what came after the one number, up to the other. */
  public void digest(List<Long> numbers, Reader reader, long through) {
    add(numbers, reader, reader.toldThrough(), through, "");
  }

  /** A letter that told of corrections of these. */
  public void correction(List<Long> numbers, Reader reader, List<String> items) {
    add(numbers, reader, 0, 0, String.join(",", items));
  }

  private void add(List<Long> numbers, Reader reader, long since, long through, String items) {
    for (long number : numbers) {
      db.sql(
              """
              insert into reader_letter (outbox, reader, since, through, items)
              values (?, ?, ?, ?, ?)
              """)
          .params(number, reader.id(), since, through, items)
          .update();
    }
  }

  /** Settles what has arrived or will not. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  @Transactional
  public void look() {
    List<Open> open =
        db.sql("select * from reader_letter order by outbox fetch first ? rows only")
            .param(AT_ONCE)
            .query((row, _) ->
                new Open(
                    row.getLong("outbox"),
                    row.getLong("reader"),
                    row.getLong("since"),
                    row.getLong("through"),
                    Arrays.stream(row.getString("items").split(",", -1))
                        .filter(item -> !item.isEmpty())
                        .toList()))
            .list();
    for (Open letter : open) {
      switch (fates.of(letter.outbox)) {
        case Fate.Waits _ -> {}
        case Fate.Sent _ -> settle(letter);
        case Fate.Dead _ -> {
          settle(letter);
          lost(letter);
        }
      }
    }
  }

  private void settle(Open letter) {
    db.sql("delete from reader_letter where outbox = ?").param(letter.outbox).update();
  }

  private void lost(Open letter) {
    readers.lost(letter.reader);
    receipts.untold(letter.reader, letter.items);
    // As if no digest had been written: his next word may bring one, even today.
    db.sql("update reader set told_through = ?, told_at = ? where id = ? and told_through = ?")
        .params(letter.since, Timestamp.from(clock.instant().minus(A_DAY)))
        .params(letter.reader, letter.through)
        .update();
  }
}

package vn.tinhgon.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows what. */
@Repository
public class Follows {
  /** Whoever wants more wants a wider subject. */
  private static final int MOST = 50;

  private final JdbcClient db;
  private final Clock clock;

  Follows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What came of a wish to follow. */
  public enum Outcome {
    ADDED,
    ALREADY,
    TOO_MANY
  }

  /** Lets him follow that from now on. */
  public Outcome add(Reader reader, Subject subject) {
    List<Subject> held = of(reader);
    if (held.contains(subject)) {
      return Outcome.ALREADY;
    }
    if (held.size() >= MOST) {
      return Outcome.TOO_MANY;
    }
    db.sql(
            """
            insert into follow (reader, subject, since, followed_at)
            values (?, ?, (select coalesce(max(id), 0) from news), ?) on conflict do nothing
            """)
        .params(reader.id(), subject.key(), Timestamp.from(clock.instant()))
        .update();
    return Outcome.ADDED;
  }

  /** He follows that no more; whether he did. */
  public boolean remove(Reader reader, Subject subject) {
    return db.sql("delete from follow where reader = ? and subject = ?")
            .params(reader.id(), subject.key())
            .update()
        > 0;
  }

  /** He follows nothing any more; how much it was. */
  public int removeAll(Reader reader) {
    return db.sql("delete from follow where reader = ?").param(reader.id()).update();
  }

  /** What he follows, the oldest first. */
  public List<Subject> of(Reader reader) {
    return db.sql("select subject from follow where reader = ? order by followed_at, subject")
        .param(reader.id())
        .query((row, _) -> Subject.of(row.getString(1)))
        .list();
  }
}

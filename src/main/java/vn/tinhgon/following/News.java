package vn.tinhgon.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.ops.PersonalTraces;

/** What has changed for readers, and who has not been told of it. */
@Repository
public class News implements PersonalTraces {
  /** Older news are no news to whoever comes back. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient db;
  private final Clock clock;

  News(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * One thing that is otherwise than when the reader was last told.
   *
   * @param what what became of it
   */
  public record Change(String item, Item.Kind kind, String title, What what) {}

  /** What became of something. */
  public enum What {
    ADDED,
    CHANGED,
    GONE
  }

  /**
   * What a reader is to be told.
   *
   * @param through number of the last piece of news in it
   */
  public record Digest(List<Change> changes, long through) {

    public Digest {
      changes = List.copyOf(changes);
    }
  }

  private record Piece(Item.Kind kind, String title, String was, String became) {}

  /** Readers beyond that number who were not told of news from before then; some at a time. */
  public List<Long> waiting(Instant before, long after, int most) {
    return db.sql(
            """
            select distinct r.id
            from news n join news_subject s on s.news = n.id
              join follow f on f.subject = s.subject join reader r on r.id = f.reader
            where n.noted_at <= ? and n.noted_at > ? and n.id > r.told_through and n.id > f.since
              and r.told_at < ? and r.reached and r.id > ?
            order by r.id fetch first ? rows only
            """)
        .params(Timestamp.from(before), oldest(), Timestamp.from(before), after, most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** What that reader is to be told of the time before then; each thing once, as it ended up. */
  public Digest of(Reader reader, Instant before) {
    long through =
        db.sql("select coalesce(max(id), 0) from news where noted_at <= ?")
            .param(Timestamp.from(before))
            .query(Long.class)
            .single();
    Map<String, Piece> pieces = new LinkedHashMap<>();
    db.sql(
            """
            select distinct n.id, n.item, n.kind, n.title, n.was, n.became
            from news n join news_subject s on s.news = n.id join follow f on f.subject = s.subject
            where f.reader = ? and n.id > ? and n.id <= ? and n.id > f.since and n.noted_at > ?
            order by n.id
            """)
        .params(reader.id(), reader.toldThrough(), through, oldest())
        .query((row, _) ->
            pieces.merge(
                row.getString("item"),
                new Piece(
                    Item.Kind.valueOf(row.getString("kind")),
                    row.getString("title"),
                    row.getString("was"),
                    row.getString("became")),
                (first, later) -> new Piece(later.kind, later.title, first.was, later.became)))
        .list();
    List<Change> changes = new ArrayList<>();
    pieces.forEach((item, piece) -> {
      if (!piece.was.equals(piece.became)) {
        changes.add(new Change(item, piece.kind, piece.title, what(piece)));
      }
    });
    return new Digest(changes, through);
  }

  private static What what(Piece piece) {
    if (piece.was.isEmpty()) {
      return What.ADDED;
    }
    return piece.became.isEmpty() ? What.GONE : What.CHANGED;
  }

  /**
   * He is told of it now; false if he was already, or was told something since then.
   *
   * @param before what came after this is for the next time
   */
  public boolean told(Reader reader, Digest digest, Instant before) {
    return db.sql(
                """
                update reader set told_through = ?, told_at = ?
                where id = ? and told_through = ? and told_at < ?
                """)
            .params(digest.through(), Timestamp.from(clock.instant()), reader.id())
            .params(reader.toldThrough(), Timestamp.from(before))
            .update()
        == 1;
  }

  /** Old news go; they tell of nobody. */
  @Override
  public int erase(Instant before) {
    return db.sql("delete from news where noted_at < ?").param(oldest()).update();
  }

  private Timestamp oldest() {
    return Timestamp.from(clock.instant().minus(KEPT));
  }
}

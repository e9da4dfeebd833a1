package vn.tinhgon.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers whose askers say that they are wrong, one by one, with what they say. */
@Repository
public class CalledWrong {
  private final JdbcClient db;

  CalledWrong(JdbcClient db) {
    this.db = db;
  }

  /**
   * One of them.
   *
   * @param source ids of the entry or the rows that answered, between commas
   * @param question empty where it has been erased
   * @param why empty where it was not said, or has been erased
   */
  public record One(String source, List<String> localities, String question, String why) {}

  /** Those of that time, the latest first. */
  public List<One> between(Instant from, Instant to) {
    return db.sql(
            """
            select source, localities, question, why from asked_question
            where asked_at >= ? and asked_at < ? and outcome = 'ANSWERED' and vote = 'DOWN'
            order by id desc
            """)
        .params(Timestamp.from(from), Timestamp.from(to))
        .query((row, _) ->
            new One(
                row.getString("source"),
                Counts.words(row.getString("localities")),
                Objects.requireNonNullElse(row.getString("question"), ""),
                Objects.requireNonNullElse(row.getString("why"), "")))
        .list();
  }
}

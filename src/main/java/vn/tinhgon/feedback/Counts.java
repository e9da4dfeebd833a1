package vn.tinhgon.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many questions there were, by what is counted of them; holds no words and no people. */
@Repository
public class Counts {
  private static final String BETWEEN = " asked_at >= ? and asked_at < ? ";

  private final JdbcClient db;

  Counts(JdbcClient db) {
    this.db = db;
  }

  /**
   * Questions alike in all that is counted.
   *
   * @param wrong how many of their askers said that the answer is wrong
   * @param right how many said that it is right
   */
  public record Count(
      String channel,
      Outcome outcome,
      String topic,
      List<String> localities,
      long all,
      long wrong,
      long right) {

    public Count {
      localities = List.copyOf(localities);
    }
  }

  /** All of that time. */
  public List<Count> of(Instant from, Instant to) {
    return db.sql(
            """
            select channel, outcome, topic, localities, count(*) as asked,
              sum(case when vote = 'DOWN' then 1 else 0 end) as wrong,
              sum(case when vote = 'UP' then 1 else 0 end) as right_ones
            from asked_question where
            """
                + BETWEEN
                + "group by channel, outcome, topic, localities")
        .params(Timestamp.from(from), Timestamp.from(to))
        .query((row, _) ->
            new Count(
                row.getString("channel"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("topic"),
                words(row.getString("localities")),
                row.getLong("asked"),
                row.getLong("wrong"),
                row.getLong("right_ones")))
        .list();
  }

  /** What came of the questions of that time. */
  public Map<Outcome, Long> outcomes(Instant from, Instant to) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    db.sql("select outcome, count(*) from asked_question where" + BETWEEN + "group by outcome")
        .params(Timestamp.from(from), Timestamp.from(to))
        .query((row, _) -> counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2)))
        .list();
    return counts;
  }

  /** The questions of that time that nothing answered, and whose words are kept; oldest first. */
  public List<Unanswered> unanswered(Instant from, Instant to) {
    return db.sql(
            "select id, question, localities from asked_question where"
                + BETWEEN
                + "and outcome = 'UNKNOWN' and question is not null order by id")
        .params(Timestamp.from(from), Timestamp.from(to))
        .query((row, _) ->
            new Unanswered(
                row.getLong("id"), row.getString("question"), words(row.getString("localities"))))
        .list();
  }

  static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
  }
}

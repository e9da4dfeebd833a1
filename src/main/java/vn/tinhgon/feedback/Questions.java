package vn.tinhgon.feedback;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** All questions and what was said of their answers; one row each, so a vote counts once. */
@Repository
public class Questions implements PersonalTraces {
  private static final Duration VOTED_BY_WORD = Duration.ofMinutes(30);
  private static final Duration REASON = Duration.ofMinutes(10);
  private static final int TOKEN_BYTES = 12;

  private static final String NO_WORDS =
      "question = null, asker = null, token = null, why = null, why_until = null";

  private final JdbcClient db;
  private final SecretKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Questions(JdbcClient db, SecretKey key, Clock clock) {
    this.db = db;
    this.key = key;
    this.clock = clock;
  }

  /** Notes a question that nobody can come back to. */
  public void note(String channel, Noted question) {
    insert(channel, question, null, null);
  }

  /** Notes a question of that person; returns what stands for its answer on buttons. */
  public String note(Address at, String person, Noted question) {
    byte[] bits = new byte[TOKEN_BYTES];
    random.nextBytes(bits);
    String token = HexFormat.of().formatHex(bits);
    insert(at.channel(), question, seal(at, person), token);
    return token;
  }

  private void insert(
      String channel, Noted question, @Nullable String asker, @Nullable String token) {
    db.sql(
            """
            insert into asked_question
              (asked_at, channel, outcome, source, topic, localities, question, asker, token,
               clarified)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(now(), channel, question.outcome().name(), question.source(), question.topic())
        .params(String.join(" ", question.localities()), Json.storable(question.question()))
        .param(asker)
        .param(token)
        .param(question.clarified())
        .update();
  }

  /** Whether the person asked just that, and it is noted with its words. */
  public boolean noted(Address at, String person, String question) {
    return db.sql("select count(*) from asked_question where asker = ? and question = ?")
            .params(seal(at, person), Json.storable(question))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Forgets the words of that question, which the person did not want passed on. */
  public void withdraw(Address at, String person, String question) {
    db.sql("update asked_question set " + NO_WORDS + " where asker = ? and question = ?")
        .params(seal(at, person), Json.storable(question))
        .update();
  }

  /** The question that a choice was taken from: the person's last one, if we asked back. */
  public Optional<Long> askedBack(Address at, String person) {
    return db.sql(
            """
            select id, outcome, clarified from asked_question
            where asker = ? order by id desc fetch first 1 row only
            """)
        .param(seal(at, person))
        .query((row, _) -> {
          long first = row.getLong("clarified");
          long root = row.wasNull() ? row.getLong("id") : first;
          return row.getString("outcome").equals(Outcome.CLARIFIED.name())
              ? Optional.of(root)
              : Optional.<Long>empty();
        })
        .optional()
        .flatMap(root -> root);
  }

  /** The answer that this stands for, if that person got it. */
  public Optional<Rated> of(Address at, String person, String token) {
    return db.sql(
            """
            select id, source, vote, why from asked_question
            where token = ? and asker = ? and outcome = 'ANSWERED'
            """)
        .params(Json.storable(token), seal(at, person))
        .query(Questions::rated)
        .optional();
  }

  /** The last answer of the last half hour, if nothing else was asked after it. */
  public Optional<Rated> last(Address at, String person) {
    return db.sql(
            """
            select id, source, vote, why from asked_question
            where outcome = 'ANSWERED' and asked_at > ?
              and id = (select max(id) from asked_question where asker = ?)
            """)
        .params(Timestamp.from(clock.instant().minus(VOTED_BY_WORD)), seal(at, person))
        .query(Questions::rated)
        .optional();
  }

  /** When the person last asked something. */
  public Optional<Instant> lastAsked(Address at, String person) {
    return db.sql(
            "select asked_at from asked_question where asker = ? order by id desc fetch first 1 row"
                + " only")
        .param(seal(at, person))
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** Keeps what the asker thinks now; with the other thought goes its reason. */
  public void vote(Rated answer, Vote vote) {
    db.sql(
            """
            update asked_question
            set vote = ?, voted_at = ?, why = case when vote = ? then why else null end,
              why_until = ?
            where id = ?
            """)
        .params(vote.name(), now(), vote.name())
        .param(vote == Vote.DOWN ? Timestamp.from(clock.instant().plus(REASON)) : null)
        .param(answer.id())
        .update();
  }

  /** The answer whose reason the person's next words may be. */
  public Optional<Rated> unexplained(Address at, String person) {
    return db.sql(
            """
            select id, source, vote, why from asked_question
            where asker = ? and why_until > ? order by voted_at desc fetch first 1 row only
            """)
        .params(seal(at, person), now())
        .query(Questions::rated)
        .optional();
  }

  /** Keeps why an answer is wrong. */
  public void explain(Rated answer, String why) {
    db.sql("update asked_question set why = ?, why_until = null where id = ?")
        .params(Json.storable(why), answer.id())
        .update();
  }

  /** No longer takes words for a reason. */
  public void ask(Address at, String person) {
    db.sql("update asked_question set why_until = null where asker = ? and why_until is not null")
        .param(seal(at, person))
        .update();
  }

  /** How many questions are kept with that person's words. */
  public int kept(Address at, String person) {
    return db.sql("select count(*) from asked_question where asker = ?")
        .param(seal(at, person))
        .query(Integer.class)
        .single();
  }

  /** Erases the person's words; that there was a question stays. */
  public int forget(Address at, String person) {
    return db.sql("update asked_question set " + NO_WORDS + " where asker = ?")
        .param(seal(at, person))
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql(
            "update asked_question set "
                + NO_WORDS
                + " where asked_at < ? and (question is not null or asker is not null)")
        .param(Timestamp.from(before))
        .update();
  }

  private String seal(Address at, String person) {
    String text = String.join("\n", at.channel(), at.account(), at.chat(), person);
    return HexFormat.of().formatHex(key.derived("question", text));
  }

  private static Rated rated(ResultSet row, int number) throws SQLException {
    String vote = row.getString("vote");
    return new Rated(
        row.getLong("id"),
        row.getString("source"),
        vote == null ? null : Vote.valueOf(vote),
        Objects.requireNonNullElse(row.getString("why"), "").length() > 0);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

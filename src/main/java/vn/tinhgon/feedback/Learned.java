package vn.tinhgon.feedback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Hash;

/** Which wordings led to which entry, though not at once, and which of them keepers settled. */
@Repository
public class Learned {
  private final JdbcClient db;
  private final Clock clock;

  Learned(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A wording whose asker came to that source in the end; {@code praised} = he said it is right.
   */
  public record Reached(String source, String wording, boolean praised) {}

  /** What was asked back about since then, with the answer of the choice that was taken. */
  public List<Reached> byChoice(Instant since) {
    return db.sql(
            """
            select told.source, root.question, told.vote
            from asked_question told join asked_question root on root.id = told.clarified
            where told.asked_at >= ? and told.outcome = 'ANSWERED' and root.question is not null
              and coalesce(told.vote, '') <> 'DOWN'
            order by root.id
            """)
        .param(Timestamp.from(since))
        .query((row, _) ->
            new Reached(
                row.getString("source"),
                row.getString("question"),
                "UP".equals(row.getString("vote"))))
        .list();
  }

  /** Hashes of the wordings that were settled, by entry. */
  public Map<String, Set<String>> settled() {
    Map<String, Set<String>> settled = new HashMap<>();
    db.sql("select entry, hash from learned_wording")
        .query((row, _) ->
            settled
                .computeIfAbsent(row.getString("entry"), _ -> new HashSet<>())
                .add(row.getString("hash")))
        .list();
    return settled;
  }

  /** Notes that these wordings are settled; those are given that were not yet. */
  public List<String> settle(String entry, List<String> hashes, boolean taken) {
    return hashes.stream()
        .filter(hash ->
            db.sql(
                        """
                        insert into learned_wording (entry, hash, taken, settled_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                    .params(entry, hash, taken, Timestamp.from(clock.instant()))
                    .update()
                > 0)
        .toList();
  }

  /** Whether all of these wordings are settled as not wanted. */
  public boolean dropped(String entry, List<String> hashes) {
    return hashes.isEmpty()
        || db.sql(
                    """
                    select count(*) from learned_wording
                    where entry = :entry and not taken and hash in (:hashes)
                    """)
                .param("entry", entry)
                .param("hashes", hashes)
                .query(Integer.class)
                .single()
            == hashes.size();
  }

  /** Notes that these wordings, which were dropped, are not settled after all. */
  public void reopen(String entry, List<String> hashes) {
    for (String hash : hashes) {
      db.sql("delete from learned_wording where entry = ? and hash = ? and not taken")
          .params(entry, hash)
          .update();
    }
  }

  /** By what a wording is known; the same for wordings that differ in nothing that counts. */
  public static String hash(String plain) {
    return Hash.of(plain);
  }

  /** How often each entry answered since then. */
  public Map<String, Long> used(Instant since) {
    Map<String, Long> counts = new HashMap<>();
    db.sql(
            """
            select source, count(*) from asked_question
            where asked_at >= ? and outcome = 'ANSWERED' group by source
            """)
        .param(Timestamp.from(since))
        .query((row, _) -> {
          long count = row.getLong(2);
          Stream.of(row.getString(1).split(",", -1))
              .forEach(id -> counts.merge(id, count, Long::sum));
          return count;
        })
        .list();
    return counts;
  }
}

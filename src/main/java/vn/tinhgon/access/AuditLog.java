package vn.tinhgon.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/**
 * Who did or tried what an administrator does; only ever written to, as a chain of hashes. That it
 * was done stays for ever, who it was for as long as everything personal.
 */
@Repository
public class AuditLog implements PersonalTraces {
  private static final int LONGEST_TARGET = 100;
  private static final int SALT_BYTES = 16;

  /** As many entries as are written down in one statement. */
  private static final int PART = 200;

  private final JdbcClient db;
  private final ObjectProvider<SecretKey> names;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Only whoever writes needs the key: checking the chain does not. */
  AuditLog(JdbcClient db, ObjectProvider<SecretKey> names, Clock clock) {
    this.names = names;
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes down an act, in the caller's transaction. Whoever writes the next one waits for its end,
   * so this should be the last thing it does.
   *
   * @param act short name of what it was, such as the command
   * @param target what it was done to, such as an entry's id; empty where there is nothing
   */
  public void record(Person who, String act, String target, Outcome outcome) {
    record(who, act, target, outcome, List.of());
  }

  /**
   * The same of an act on many entries at once.
   *
   * @param touched ids of the entries that it changed
   */
  public void record(
      Person who, String act, String target, Outcome outcome, Collection<String> touched) {
    String on = Json.storable(target.substring(0, Math.min(target.length(), LONGEST_TARGET)));
    // What databases keep of a moment.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String salt = salt();
    String mark = mark(who);
    String seal = AuditChain.seal(salt, mark);
    String end = db.sql("select hash from audit_chain for update").query(String.class).single();
    String hash = AuditChain.link(end, now, who.channel(), seal, act, on, outcome.name());
    var key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into audit (happened_at, channel, user_id, act, target, outcome, salt, seal, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(Timestamp.from(now), who.channel(), mark, act, on, outcome.name())
        .params(salt, seal, hash)
        .update(key, "id");
    db.sql("update audit_chain set hash = ?").param(hash).update();
    touch(Objects.requireNonNull(key.getKey()).longValue(), List.copyOf(new TreeSet<>(touched)));
  }

  private void touch(long act, List<String> entries) {
    for (int at = 0; at < entries.size(); at += PART) {
      List<String> some = entries.subList(at, Math.min(entries.size(), at + PART));
      var insert =
          db.sql(
              "insert into audit_touched (audit, entry) values "
                  + String.join(", ", Collections.nCopies(some.size(), "(?, ?)")));
      for (String entry : some) {
        insert = insert.params(act, entry);
      }
      insert.update();
    }
  }

  /** What stands in the log for that person: nobody without our key can tell who it is. */
  public String mark(Person who) {
    return names.getObject().mark(who);
  }

  /** How much that person did that stands in the log. */
  public long count(Person who) {
    return db.sql("select count(*) from audit where channel = ? and user_id = ?")
        .params(who.channel(), mark(who))
        .query(Long.class)
        .single();
  }

  /** Without its salt the seal tells nobody who it was, although ids are few enough to try. */
  @Override
  public int erase(Instant before) {
    return db.sql(
            """
            update audit set user_id = '-', salt = null where happened_at < ? and user_id <> '-'
            """)
        .param(Timestamp.from(before))
        .update();
  }

  /** Whether all acts still stand as they were written. */
  public AuditVerdict verify() {
    // One statement, so that acts written meanwhile cannot part the chain from its end.
    return db.sql(
            """
            select c.hash as chain_end, c.unchained, a.*,
              (select min(kept.happened_at) from audit kept where kept.user_id <> '-') as kept_since
            from audit_chain c left join audit a on true
            order by a.id
            """)
        .query(AuditChain::follow);
  }

  private String salt() {
    byte[] bits = new byte[SALT_BYTES];
    random.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** For what else was wrong. */
    REFUSED,
    /** Not without the right to it. */
    BARRED,
    /** Not by who wrote it. */
    OWN,
    /** Somebody else was faster. */
    OVERTAKEN,
    /** Questions would go astray, or it rests on nothing. */
    ASTRAY,
    /** Shown first; done only once that is confirmed. */
    SHOWN
  }
}

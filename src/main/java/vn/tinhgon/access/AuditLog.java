package vn.tinhgon.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AuditLog(JdbcClient db, Clock clock) {
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
    String on = Json.storable(target.substring(0, Math.min(target.length(), LONGEST_TARGET)));
    // What databases keep of a moment.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String salt = salt();
    String seal = AuditChain.seal(salt, who.id());
    String end = db.sql("select hash from audit_chain for update").query(String.class).single();
    String hash = AuditChain.link(end, now, who.channel(), seal, act, on, outcome.name());
    db.sql(
            """
            insert into audit (happened_at, channel, user_id, act, target, outcome, salt, seal, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(Timestamp.from(now), who.channel(), who.id(), act, on, outcome.name())
        .params(salt, seal, hash)
        .update();
    db.sql("update audit_chain set hash = ?").param(hash).update();
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
    REFUSED
  }
}

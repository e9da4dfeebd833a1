package vn.tinhgon.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One-time codes for the first administrator. Only hashes are kept. A code is good for a day and
 * once; it is void for whoever was wrong five times, and for all after fifty wrong tries.
 */
@Repository
class AdminCodes {
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final int TRIES_OF_ONE = 5;
  private static final int TRIES_OF_ALL = 50;

  private final JdbcClient db;
  private final Clock clock;

  AdminCodes(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A new code in groups of digits. Codes made before stay good until they expire. */
  Fresh make() {
    String code = OneTimeCode.make();
    Instant until = clock.instant().plus(GOOD_FOR);
    forgetExpired();
    db.sql("insert into admin_code (hash, expires_at) values (?, ?)")
        .params(OneTimeCode.hash(code), Timestamp.from(until))
        .update();
    return new Fresh(code, until);
  }

  /**
   * Whether this is an open code; if so, it and all others are used up, if not, the try is counted.
   * Must be called inside a transaction.
   */
  boolean redeem(Person who, String typed) {
    String hash = OneTimeCode.hash(typed);
    boolean right = false;
    // Locked: tries at the same moment are counted one after the other.
    for (String code : open()) {
      if (tries(code) < TRIES_OF_ALL && triesBy(who, code) < TRIES_OF_ONE) {
        right |= same(code, hash);
        count(who, code);
      }
    }
    if (right) {
      end();
    }
    return right;
  }

  /** Forgets codes that are too old, and who tried them. */
  int forgetExpired() {
    return db.sql("delete from admin_code where expires_at <= ?").param(now()).update();
  }

  /** Makes all codes void. */
  void end() {
    db.sql("delete from admin_code").update();
  }

  private List<String> open() {
    return db.sql("select hash from admin_code where expires_at > ? order by hash for update")
        .param(now())
        .query((row, _) -> row.getString("hash"))
        .list();
  }

  private int tries(String code) {
    return db.sql("select count(*) from admin_code_try where code = ?")
        .param(code)
        .query(Integer.class)
        .single();
  }

  private int triesBy(Person who, String code) {
    return db.sql(
            "select count(*) from admin_code_try where code = ? and channel = ? and user_id = ?")
        .params(code, who.channel(), who.id())
        .query(Integer.class)
        .single();
  }

  private void count(Person who, String code) {
    db.sql("insert into admin_code_try (code, channel, user_id) values (?, ?, ?)")
        .params(code, who.channel(), who.id())
        .update();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  /** Forgets what that person tried in vain. */
  void forget(Person who) {
    db.sql("delete from admin_code_try where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** A code that nobody but its reader knows. */
  record Fresh(String code, Instant until) {

    /** Without the code. */
    @Override
    public String toString() {
      return "Fresh[until " + until + "]";
    }
  }
}

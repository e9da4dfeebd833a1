package vn.tinhgon.channel.zalooa;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Json;

/**
 * Keeps the tokens, closed with our key, and the claim by which only one renews them at a time: it
 * is committed before the platform is asked, so it holds for every process on this database.
 */
final class TokenStore {
  private static final int LONGEST_REASON = 500;

  /** A claim that lies further ahead was made by a clock that has been set back since. */
  private static final Duration LONGEST_CLAIM = Duration.ofMinutes(30);

  private final JdbcClient db;
  private final SealedText seal;
  private final String account;
  private final Clock clock;

  TokenStore(JdbcClient db, SealedText seal, String account, Clock clock) {
    this.db = db;
    this.seal = seal;
    this.account = account;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param previousRefresh the refresh token before the current one
   * @param refused why somebody must consent again; empty while nobody must
   */
  record Kept(TokenPair pair, String previousRefresh, String refused) {}

  Kept read() {
    return db.sql("select * from zalooa_token where account = ?")
        .param(account)
        .query((row, _) ->
            new Kept(
                new TokenPair(
                    open(row.getString("access_token")),
                    open(row.getString("refresh_token")),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()),
                open(row.getString("previous_refresh_token")),
                row.getString("refused")))
        .single();
  }

  /** Takes up the refresh token of the settings, unless that was done before. */
  void takeUp(String refresh) {
    db.sql(
            """
            insert into zalooa_token
              (account, access_token, refresh_token, previous_access_token,
               previous_refresh_token, issued_at, expires_at, seed, refused)
            values (?, '', '', '', '', ?, ?, '', '') on conflict do nothing
            """)
        .params(account, at(Instant.EPOCH), at(Instant.EPOCH))
        .update();
    if (!refresh.isEmpty()) {
      db.sql(
              """
              update zalooa_token
              set previous_access_token = access_token, previous_refresh_token = refresh_token,
                access_token = '', refresh_token = ?, issued_at = ?, expires_at = ?, seed = ?,
                refused = ''
              where account = ? and seed <> ?
              """)
          .params(close(refresh), at(Instant.EPOCH), at(Instant.EPOCH), Hash.of(refresh))
          .params(account, Hash.of(refresh))
          .update();
    }
  }

  /** From now on nobody else renews for so long; false if somebody else does. */
  boolean claim(Duration time) {
    Instant now = clock.instant();
    return db.sql(
                """
                update zalooa_token set claimed_until = ?
                where account = ?
                  and (claimed_until is null or claimed_until < ? or claimed_until > ?)
                """)
            .params(at(now.plus(time)), account, at(now), at(now.plus(LONGEST_CLAIM)))
            .update()
        == 1;
  }

  void release() {
    db.sql("update zalooa_token set claimed_until = null where account = ?")
        .param(account)
        .update();
  }

  /** Keeps a new pair, and the one before it; ends the claim. */
  void put(TokenPair pair) {
    db.sql(
            """
            update zalooa_token
            set previous_access_token = access_token, previous_refresh_token = refresh_token,
              access_token = ?, refresh_token = ?, issued_at = ?, expires_at = ?,
              claimed_until = null, refused = ''
            where account = ?
            """)
        .params(close(pair.access()), close(pair.refresh()))
        .params(at(pair.issuedAt()), at(pair.expiresAt()), account)
        .update();
  }

  /** Nothing that is kept gets us a pair any more; ends the claim. */
  void refused(String reason) {
    String kept = Json.storable(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    db.sql("update zalooa_token set refused = ?, claimed_until = null where account = ?")
        .params(kept, account)
        .update();
  }

  private String close(String token) {
    return token.isEmpty() ? "" : seal.close(token);
  }

  /** One that was closed with another key, or damaged, is as good as none. */
  private String open(String closed) {
    try {
      return closed.isEmpty() ? "" : seal.open(closed).orElse("");
    } catch (IllegalArgumentException damaged) {
      return "";
    }
  }

  private static Timestamp at(Instant moment) {
    return Timestamp.from(moment);
  }
}

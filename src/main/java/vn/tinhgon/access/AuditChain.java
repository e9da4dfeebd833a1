package vn.tinhgon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import vn.tinhgon.access.AuditVerdict.Altered;
import vn.tinhgon.access.AuditVerdict.Fault;
import vn.tinhgon.access.AuditVerdict.Sound;
import vn.tinhgon.message.Hash;

/** How the acts of the audit hang together: each hash is over the act and the hash before it. */
final class AuditChain {

  private AuditChain() {}

  /** The hash of an act after the one with that hash; before the first one there is "". */
  static String link(String before, Instant at, String... words) {
    var text = new StringBuilder(before).append('\n').append(at);
    for (String word : words) {
      // With its length: no word can pass for two.
      text.append('\n').append(word.length()).append(':').append(word);
    }
    return Hash.of(text.toString());
  }

  /** What stands in the chain for a person's id. */
  static String seal(String salt, String id) {
    return Hash.of(salt + ':' + id);
  }

  /** Follows the chain through all acts in their order; each row also holds the chain's end. */
  static AuditVerdict follow(ResultSet row) throws SQLException {
    String hash = "";
    String end = "";
    long acts = 0;
    long unchained = 0;
    while (row.next()) {
      end = row.getString("chain_end");
      unchained = row.getLong("unchained");
      if (row.getObject("id") == null) {
        break; // There is no act, only the end of the chain.
      }
      acts++;
      if (acts > unchained) {
        String linked = link(hash, row);
        if (!linked.equals(row.getString("hash")) || !sealed(row)) {
          return new Altered(Fault.ACT, row.getLong("id"));
        }
        hash = linked;
      } else if (row.getString("hash") != null) {
        return new Altered(Fault.BEGINNING, row.getLong("id"));
      }
    }
    return acts >= unchained && hash.equals(end)
        ? new Sound(acts, unchained, end)
        : new Altered(Fault.END, acts);
  }

  /** Whether the person is who he was; one that was erased must be older than all that are kept. */
  private static boolean sealed(ResultSet row) throws SQLException {
    String salt = row.getString("salt");
    if (salt != null) {
      return seal(salt, row.getString("user_id")).equals(row.getString("seal"));
    }
    Timestamp keptSince = row.getTimestamp("kept_since");
    return row.getString("user_id").equals("-")
        && (keptSince == null || row.getTimestamp("happened_at").before(keptSince));
  }

  private static String link(String before, ResultSet row) throws SQLException {
    return link(
        before,
        row.getTimestamp("happened_at").toInstant(),
        row.getString("channel"),
        String.valueOf(row.getString("seal")),
        row.getString("act"),
        row.getString("target"),
        row.getString("outcome"));
  }
}

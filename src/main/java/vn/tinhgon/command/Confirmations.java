package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/**
 * Deletions that were asked for and wait for a second word: from the same person, in the same chat,
 * within five minutes, about the version that was shown.
 */
@Repository
class Confirmations {
  private static final Duration OPEN = Duration.ofMinutes(5);

  private final JdbcClient db;
  private final Clock clock;

  Confirmations(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Waits for the person's second word; an earlier wait for the same entry is over. */
  void ask(Inbound asking, String entry, long version) {
    end(asking, entry);
    db.sql("delete from confirmation where expires_at <= ?").param(now()).update();
    db.sql(
            """
            insert into confirmation (channel, account, chat, person, entry, version, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(key(asking, entry))
        .param(version)
        .param(Timestamp.from(clock.instant().plus(OPEN)))
        .update();
  }

  /** The version that may be deleted now; each wait is good once. */
  Optional<Long> take(Inbound agreeing, String entry) {
    Optional<Long> version =
        db.sql(
                """
                select version from confirmation
                where channel = ? and account = ? and chat = ? and person = ? and entry = ?
                  and expires_at > ?
                """)
            .params(key(agreeing, entry))
            .param(now())
            .query(Long.class)
            .optional();
    // Whoever deletes the row has the right; a second one at the same moment finds none.
    return version.filter(_ -> end(agreeing, entry));
  }

  private boolean end(Inbound message, String entry) {
    return db.sql(
                """
                delete from confirmation
                where channel = ? and account = ? and chat = ? and person = ? and entry = ?
                """)
            .params(key(message, entry))
            .update()
        == 1;
  }

  /** Ends all waits of the person in this chat. */
  boolean endAll(Inbound message) {
    return db.sql(
                """
                delete from confirmation
                where channel = ? and account = ? and chat = ? and person = ?
                """)
            .params(key(message, "").subList(0, 4))
            .update()
        > 0;
  }

  private static List<String> key(Inbound message, String entry) {
    Address at = message.address();
    return Stream.of(at.channel(), at.account(), at.chat(), message.sender().id(), entry)
        .map(Json::storable)
        .toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

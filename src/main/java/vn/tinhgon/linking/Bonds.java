package vn.tinhgon.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.OneTimeCode;
import vn.tinhgon.message.Address;
import vn.tinhgon.ops.PersonalTraces;

/**
 * Joins the chats of one person. No platform says that two accounts are one person's: only a code
 * does that was given out in one chat and typed in the other. A bond lasts as long as personal data
 * is kept, and is forgotten with it.
 */
@Repository
public class Bonds implements PersonalTraces {
  /** For how long a code can be typed. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;

  Bonds(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What came of a code that was typed. */
  public sealed interface Outcome {
    /** The two chats are joined now. */
    record Joined(Chat other) implements Outcome {}

    /** They were joined before. */
    record Already(Chat other) implements Outcome {}

    /** It was given out in this very chat, and is still good in another. */
    record OwnCode() implements Outcome {}

    /** There is no such code, or not any more. */
    record NoCode() implements Outcome {}
  }

  /** A code to be typed in the other chat; the one given out here before is void. */
  public String offer(Chat here) {
    endCode(here);
    String code = OneTimeCode.make();
    db.sql(
            """
            insert into link_code (hash, channel, account, chat, person, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(OneTimeCode.hash(code))
        .params(key(here))
        .param(Timestamp.from(clock.instant().plus(GOOD_FOR)))
        .update();
    return code;
  }

  /** Joins the chat in which a code was given out with this one, in which it is typed. */
  public Outcome join(Chat here, String typed) {
    String hash = OneTimeCode.hash(typed);
    Optional<Chat> giver =
        db.sql("select * from link_code where hash = ? and expires_at > ?")
            .params(hash, now())
            .query((row, _) -> chat(row))
            .optional();
    if (giver.isPresent() && giver.get().equals(here)) {
      return new Outcome.OwnCode();
    }
    // Whoever deletes the row has used it; a second one at the same moment finds none.
    if (giver.isEmpty()
        || db.sql("delete from link_code where hash = ?").param(hash).update() == 0) {
      return new Outcome.NoCode();
    }
    Chat other = giver.get();
    if (others(here).contains(other)) {
      return new Outcome.Already(other);
    }
    join(here, other);
    return new Outcome.Joined(other);
  }

  /** Also brings together all that either is joined with. */
  private void join(Chat here, Chat other) {
    String bond = bond(here).or(() -> bond(other)).orElseGet(() -> UUID.randomUUID().toString());
    bond(other)
        .ifPresent(old ->
            db.sql("update linked_chat set bond = ? where bond = ?").params(bond, old).update());
    for (Chat chat : List.of(here, other)) {
      db.sql("delete from linked_chat where" + OF).params(key(chat)).update();
      db.sql(
              """
              insert into linked_chat (channel, account, chat, person, bond, linked_at)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(key(chat))
          .params(bond, now())
          .update();
    }
  }

  /** The person's other chats. */
  public List<Chat> others(Chat here) {
    return bond(here)
        .map(bond ->
            db.sql("select * from linked_chat where bond = ? order by linked_at, channel, chat")
                .param(bond)
                .query((row, _) -> chat(row))
                .list())
        .orElse(List.of())
        .stream()
        .filter(chat -> !chat.equals(here))
        .toList();
  }

  /** Lets that chat stand alone again, and voids its code; whether it was joined with any. */
  public boolean end(Chat here) {
    endCode(here);
    List<Chat> left = others(here);
    db.sql("delete from linked_chat where" + OF).params(key(here)).update();
    if (left.size() == 1) {
      db.sql("delete from linked_chat where" + OF).params(key(left.getFirst())).update();
    }
    return !left.isEmpty();
  }

  @Override
  public int erase(Instant before) {
    db.sql("delete from link_code where expires_at <= ?").param(now()).update();
    return db.sql("delete from linked_chat where linked_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  private Optional<String> bond(Chat chat) {
    return db.sql("select bond from linked_chat where" + OF)
        .params(key(chat))
        .query(String.class)
        .optional();
  }

  private void endCode(Chat here) {
    db.sql("delete from link_code where" + OF).params(key(here)).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static List<String> key(Chat chat) {
    Address at = chat.at();
    return List.of(at.channel(), at.account(), at.chat(), chat.person());
  }

  private static Chat chat(ResultSet row) throws SQLException {
    return new Chat(
        new Address(row.getString("channel"), row.getString("account"), row.getString("chat")),
        row.getString("person"));
  }
}

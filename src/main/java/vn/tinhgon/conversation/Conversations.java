package vn.tinhgon.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Context;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;

/** What each person's conversation remembers, for half an hour after the last question. */
@Repository
public class Conversations {
  /** After so long a silence a conversation begins anew (contract of the API: 30 minutes). */
  private static final Duration MEMORY = Duration.ofMinutes(30);

  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  Conversations(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** What was named before; {@link Context#NONE} at the beginning or after a long silence. */
  public Context of(Address at, String person) {
    return db.sql(
            """
            select context from conversation
            where channel = ? and account = ? and chat = ? and person = ? and updated_at > ?
            """)
        .params(
            at.channel(),
            at.account(),
            at.chat(),
            person,
            Timestamp.from(clock.instant().minus(MEMORY)))
        .query(String.class)
        .optional()
        .map(context -> json.readValue(context, Context.class))
        .orElse(Context.NONE);
  }

  /**
   * What that message is read in: what was named before, and for the changed form of the last
   * question what was named before that. An older question is read alone.
   */
  Context of(Inbound message) {
    return message.edits() == null
        ? of(message.address(), message.sender().id())
        : before(message).orElse(Context.NONE);
  }

  /** The same context again; empty if another question has been asked since. */
  private Optional<Context> before(Inbound message) {
    Address at = message.address();
    return db.sql("select before_it from conversation where" + OF + "and question = ?")
        .params(at.channel(), at.account(), at.chat(), message.sender().id())
        .param(message.edits())
        .query(String.class)
        .optional()
        .map(context -> json.readValue(context, Context.class));
  }

  /**
   * Remembers the context for the person's next question, unless this is the changed form of one
   * that is not the last.
   *
   * @param before in which it was read
   */
  void remember(Inbound message, Context before, Context context) {
    if (message.edits() != null && before(message).isEmpty()) {
      return;
    }
    Address at = message.address();
    remember(at, message.sender().id(), context);
    db.sql("update conversation set question = ?, before_it = ? where" + OF)
        .param(message.edits() == null ? message.key() : message.edits())
        .param(json.writeValueAsString(before))
        .params(at.channel(), at.account(), at.chat(), message.sender().id())
        .update();
  }

  /** Remembers the context for that person's next question. */
  public void remember(Address at, String person, Context context) {
    var now = Timestamp.from(clock.instant());
    String text = json.writeValueAsString(context);
    int known =
        db.sql(
                """
                update conversation set context = ?, updated_at = ?
                where channel = ? and account = ? and chat = ? and person = ?
                """)
            .params(text, now, at.channel(), at.account(), at.chat(), person)
            .update();
    if (known == 0) {
      db.sql(
              """
              insert into conversation (channel, account, chat, person, context, updated_at)
              values (?, ?, ?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(at.channel(), at.account(), at.chat(), person, text, now)
          .update();
    }
  }

  /** Forgets that person's conversation. */
  void forget(Address at, String person) {
    db.sql("delete from conversation where channel = ? and account = ? and chat = ? and person = ?")
        .params(at.channel(), at.account(), at.chat(), person)
        .update();
  }

  /** Forgets conversations that nobody continues. */
  public int forgetSilent() {
    return db.sql("delete from conversation where updated_at <= ?")
        .params(Timestamp.from(clock.instant().minus(MEMORY)))
        .update();
  }
}

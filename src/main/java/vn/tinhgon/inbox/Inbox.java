package vn.tinhgon.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/** The stored messages, each once; rows leave NEW only as DONE or DEAD. */
@Repository
public class Inbox {
  private static final int LONGEST_RAW = 1_000_000;
  private static final int LONGEST_REASON = 500;

  private final JdbcClient db;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;
  private volatile Consumer<Address> bell = _ -> {};

  Inbox(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
    this.db = db;
    this.clock = clock;
    ownTransaction = new TransactionTemplate(transactions);
    // Committed before it returns, whoever calls: a channel confirms to its platform right after.
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Stores what is new among these messages and commits before it returns. Idempotent: a message
   * whose channel, account and key are known already is left alone.
   *
   * @return the messages that were new
   */
  public List<Inbound> receive(List<Inbound> batch) {
    List<Inbound> fresh = new ArrayList<>();
    ownTransaction.executeWithoutResult(_ -> {
      for (Inbound message : batch) {
        if (insert(message.address(), message.key(), Json.write(message), "NEW", null)) {
          fresh.add(message);
        }
      }
    });
    fresh.stream().map(Inbound::address).distinct().forEach(bell);
    return fresh;
  }

  /**
   * Keeps something that could not be read, as it came, for an operator to see; committed before it
   * returns, and idempotent like {@link #receive}.
   */
  public void bury(Address at, String key, String raw, String reason) {
    String kept = raw.substring(0, Math.min(raw.length(), LONGEST_RAW));
    ownTransaction.executeWithoutResult(
        _ -> insert(at, key, Json.storable(kept), "DEAD", shortened(reason)));
  }

  /** Which of these keys have come to that account, whatever became of the messages. */
  public Set<String> known(Address at, Collection<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : Set.copyOf(
            db.sql(
                    """
                    select message_key from inbox
                    where channel = :channel and account = :account and message_key in (:keys)
                    """)
                .param("channel", at.channel())
                .param("account", at.account())
                .param("keys", keys)
                .query(String.class)
                .list());
  }

  /** What came there since then and is still kept, in its order. */
  public List<Inbound> receivedSince(Address at, Instant since) {
    return db.sql(
            """
            select payload from inbox
            where channel = ? and account = ? and chat = ? and received_at >= ?
              and state <> 'DEAD' and payload is not null
            order by id
            """)
        .params(at.channel(), at.account(), at.chat(), Timestamp.from(since))
        .query((row, _) -> Json.inbound(row.getString(1)))
        .list();
  }

  /** How many messages wait to be handled. */
  public long waiting() {
    return count("NEW");
  }

  /** How many messages could not be handled or read. */
  public long dead() {
    return count("DEAD");
  }

  /** When the message that waits longest came; empty when none waits. */
  public Optional<Instant> oldestWaiting() {
    return db.sql("select min(received_at) from inbox where state = 'NEW'")
        .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** The latest messages that could not be handled or read, newest first. */
  public List<DeadMessage> deadLetters(int most) {
    return db.sql(
            """
            select id, channel, account, chat, received_at, reason from inbox
            where state = 'DEAD' order by id desc fetch first ? rows only
            """)
        .param(most)
        .query((row, _) ->
            new DeadMessage(
                row.getLong("id"),
                new Address(
                    row.getString("channel"), row.getString("account"), row.getString("chat")),
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getString("reason")).orElse("")))
        .list();
  }

  void onReceived(Consumer<Address> listener) {
    bell = listener;
  }

  /** Makes everything due again that a process which died had taken in hand. */
  void release() {
    db.sql("update inbox set due = ? where state = 'NEW' and due > ?")
        .params(now(), now())
        .update();
  }

  List<Address> lanes() {
    return db.sql("select distinct channel, account, chat from inbox where state = 'NEW'")
        .query((row, _) -> new Address(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  Optional<Waiting> head(Address lane) {
    return db.sql(
            """
            select id, payload, attempts, failures, due from inbox
            where state = 'NEW' and channel = ? and account = ? and chat = ?
            order by state, channel, account, chat, id fetch first 1 row only
            """)
        .params(lane.channel(), lane.account(), lane.chat())
        .query((row, _) ->
            new Waiting(
                row.getLong("id"),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getTimestamp("due").toInstant()))
        .optional();
  }

  /** Counts an attempt before it begins; if it fails or ends without a word, it is due then. */
  void lease(Waiting row, Instant due) {
    db.sql("update inbox set attempts = attempts + 1, due = ? where id = ? and state = 'NEW'")
        .params(Timestamp.from(due), row.id())
        .update();
  }

  /** Takes back the attempt just counted: the message had no part in its failure. */
  void giveBack(Waiting row) {
    db.sql("update inbox set attempts = attempts - 1, due = ? where id = ? and state = 'NEW'")
        .params(now(), row.id())
        .update();
  }

  void failed(Waiting row, String reason) {
    db.sql(
            """
            update inbox set failures = failures + 1, reason = ? where id = ? and state = 'NEW'
            """)
        .params(shortened(reason), row.id())
        .update();
  }

  void done(Waiting row) {
    leave(row, "DONE");
  }

  void dead(Waiting row) {
    leave(row, "DEAD");
  }

  private void leave(Waiting row, String state) {
    int rows =
        db.sql("update inbox set state = ?, handled_at = ? where id = ? and state = 'NEW'")
            .params(state, now(), row.id())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("message " + row.id() + " was handled already");
    }
  }

  private boolean insert(
      Address at, String key, String payload, String state, @Nullable String reason) {
    return db.sql(
                """
                insert into inbox (channel, account, chat, message_key, payload, state, attempts,
                                   failures, due, reason, received_at)
                values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?) on conflict do nothing
                """)
            .param(at.channel())
            .param(at.account())
            .param(at.chat())
            .param(key)
            .param(payload)
            .param(state)
            .param(now())
            .param(reason)
            .param(now())
            .update()
        == 1;
  }

  private long count(String state) {
    return db.sql("select count(*) from inbox where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String shortened(String reason) {
    return Json.storable(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }
}

package vn.tinhgon.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;

/** The stored replies, one row for each single message; rows leave NEW only as SENT or DEAD. */
@Repository
public class Outbox {
  /** So many replies may wait in one chat; beyond it the chat's questions wait in the inbox. */
  private static final int MOST_WAITING = 20;

  /** So many letters that nobody asked for wait on a channel: a third of a second's work. */
  private static final int MOST_LETTERS = 10;

  private final JdbcClient db;
  private final Couriers couriers;
  private final Clock clock;
  private volatile Consumer<Address> bell = _ -> {};

  Outbox(JdbcClient db, Couriers couriers, Clock clock) {
    this.db = db;
    this.couriers = couriers;
    this.clock = clock;
  }

  /**
   * Queues a reply behind those already waiting for that conversation. Must be called inside the
   * transaction that marks the question done: both happen, or neither.
   *
   * @return the numbers of its single messages
   */
  public List<Long> put(Address to, Reply reply) {
    return put(to, reply, false);
  }

  /**
   * The same for what is rather not sent than sent twice: where nobody knows whether it arrived, it
   * is given up.
   */
  public List<Long> putOnce(Address to, Reply reply) {
    return put(to, reply, true);
  }

  private List<Long> put(Address to, Reply reply, boolean once) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a reply is queued in the transaction of its question");
    }
    Courier courier =
        couriers
            .of(to.channel())
            .orElseThrow(() -> new IllegalStateException("channel is off: " + to.channel()));
    List<Long> numbers = new ArrayList<>();
    for (Reply part : courier.parts(reply)) {
      var number = new GeneratedKeyHolder();
      db.sql(
              """
              insert into outbox (channel, account, chat, payload, state, attempts, doubts, due,
                                  created_at, at_most_once)
              values (?, ?, ?, ?, 'NEW', 0, 0, ?, ?, ?)
              """)
          .params(to.channel(), to.account(), to.chat(), Json.write(part), now(), now())
          .param(once)
          .update(number, "id");
      numbers.add(Objects.requireNonNull(number.getKeyAs(Long.class)));
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.accept(to);
          }
        });
    return numbers;
  }

  /** Whether the channel of that address is on. */
  public boolean serves(Address to) {
    return serves(to.channel());
  }

  /** Whether that channel is on. */
  public boolean serves(String channel) {
    return couriers.of(channel).isPresent();
  }

  /** Whether somebody there, silent for so long, may be written to without having asked. */
  public boolean mayWrite(Address to, Duration silence) {
    return couriers.of(to.channel()).filter(one -> one.mayWrite(to, silence)).isPresent();
  }

  /**
   * How many letters that nobody asked for may be queued on that channel now: few, and fewer while
   * answers wait, so that no answer ever waits for more than a moment.
   */
  public int room(String channel) {
    int waiting =
        db.sql("select count(*) from outbox where state = 'NEW' and channel = ? and due <= ?")
            .params(channel, now())
            .query(Integer.class)
            .single();
    return Math.max(0, MOST_LETTERS - waiting);
  }

  /** Takes back a message that has not been begun to be sent; whether that could be done. */
  public boolean withdraw(long number, String reason) {
    return db.sql(
                """
                update outbox set state = 'DEAD', reason = ?
                where id = ? and state = 'NEW' and not sending
                """)
            .params(reason, number)
            .update()
        == 1;
  }

  /** Whether files go along with replies to that address. */
  public boolean carriesFiles(Address to) {
    return couriers.of(to.channel()).filter(courier -> courier.abilities().files()).isPresent();
  }

  /** Whether replies to our messages there arrive with their words. */
  public boolean takesReplies(Address to) {
    return couriers.of(to.channel()).filter(courier -> courier.abilities().replies()).isPresent();
  }

  /** Whether a reply could be queued now: the channel is on, and not too many wait already. */
  public boolean takes(Address to) {
    return couriers.of(to.channel()).isPresent() && waiting(to) < MOST_WAITING;
  }

  /** How many replies wait for that conversation. */
  public int waiting(Address to) {
    return db.sql(
            """
            select count(*) from outbox
            where state = 'NEW' and channel = ? and account = ? and chat = ?
            """)
        .params(to.channel(), to.account(), to.chat())
        .query(Integer.class)
        .single();
  }

  /** How many replies wait to be sent. */
  public long waiting() {
    return count("NEW");
  }

  /** How many replies were never taken. */
  public long dead() {
    return count("DEAD");
  }

  /** How many messages that account's channel has taken since then. */
  public long sentSince(String channel, String account, Instant since) {
    return db.sql("select count(*) from outbox where channel = ? and account = ? and sent_at >= ?")
        .params(channel, account, Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  /** How many messages that one conversation's channel has taken since then. */
  public long sentSince(Address at, Instant since) {
    return db.sql(
            """
            select count(*) from outbox
            where channel = ? and account = ? and chat = ? and sent_at >= ?
            """)
        .params(at.channel(), at.account(), at.chat(), Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  /** The latest replies that were never taken, newest first. */
  public List<DeadReply> deadLetters(int most) {
    return db.sql(
            """
            select id, channel, account, chat, created_at, reason from outbox
            where state = 'DEAD' order by id desc fetch first ? rows only
            """)
        .param(most)
        .query((row, _) ->
            new DeadReply(
                row.getLong("id"),
                new Address(
                    row.getString("channel"), row.getString("account"), row.getString("chat")),
                row.getTimestamp("created_at").toInstant(),
                Objects.requireNonNullElse(row.getString("reason"), "")))
        .list();
  }

  /** Whether the platform asked us to wait before the next message there. */
  public boolean held(Address at) {
    return db.sql(
            """
            select exists (select 1 from outbox
                           where state = 'NEW' and channel = ? and account = ? and chat = ?
                             and not_before > ?)
            """)
        .params(at.channel(), at.account(), at.chat(), now())
        .query(Boolean.class)
        .single();
  }

  /**
   * Says that a platform answers again. That it takes messages as well is found out by one that
   * waits, the least tried; the others follow once it was taken. What a gateway left in doubt has
   * one attempt left and is not spent on it.
   */
  public void lineMayBeBack(String channel, String account) {
    db.sql(
            """
            update outbox set due = ? where id =
              (select id from outbox
               where state = 'NEW' and channel = ? and account = ? and due > ? and attempts > 0
                 and (not_before is null or (doubts = 0 and not_before <= ?))
               order by attempts, id fetch first 1 row only)
            """)
        .params(now(), channel, account, now(), now())
        .update();
  }

  void onQueued(Consumer<Address> listener) {
    bell = listener;
  }

  private long count(String state) {
    return db.sql("select count(*) from outbox where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.outbox.Outbox;

/** Who waits for the end of something; whom a restart has left waiting is told to ask again. */
@Repository
class Promises implements SmartLifecycle, PersonalTraces {
  private final JdbcClient db;
  private final Outbox outbox;
  private final Wording wording;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean running;

  Promises(
      JdbcClient db,
      Outbox outbox,
      Wording wording,
      PlatformTransactionManager manager,
      Clock clock) {
    this.db = db;
    this.outbox = outbox;
    this.wording = wording;
    transaction = new TransactionTemplate(manager);
    this.clock = clock;
  }

  /** Writes one down, with the message that asked for it. Returns its number. */
  long make(Address chat) {
    var keys = new GeneratedKeyHolder();
    db.sql("insert into promise (channel, account, chat, made_at) values (?, ?, ?, ?)")
        .params(chat.channel(), chat.account(), chat.chat(), Timestamp.from(clock.instant()))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKey()).longValue();
  }

  /** It is kept, or its failing was said. */
  void end(long id) {
    db.sql("delete from promise where id = ?").param(id).update();
  }

  /** Before any message is read: what is found then, nobody is at any more. */
  @Override
  public void start() {
    transaction.executeWithoutResult(_ -> {
      db.sql("select channel, account, chat from promise order by id")
          .query((row, _) ->
              new Address(
                  row.getString("channel"), row.getString("account"), row.getString("chat")))
          .list()
          .forEach(chat -> outbox.put(chat, Reply.of(wording.get("errand.broken"))));
      db.sql("delete from promise").update();
    });
    running = true;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from promise where made_at < ?").param(Timestamp.from(before)).update();
  }
}

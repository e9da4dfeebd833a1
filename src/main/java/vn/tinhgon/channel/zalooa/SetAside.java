package vn.tinhgon.channel.zalooa;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.channel.line.Loop;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.outbox.Fates;

/**
 * What people write while somebody of the office talks with them: we do not talk across, and
 * nothing is lost either. It is kept for so long; what was followed by another word of the office
 * is then taken for answered, the rest is handled like any message.
 */
final class SetAside implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SetAside.class);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  private final JdbcClient db;
  private final String account;
  private final Contacts contacts;
  private final Fates fates;
  private final Inbox inbox;
  private final Duration takeover;
  private final Clock clock;
  private final Loop loop = new Loop("zalooa-set-aside", this::step, () -> {});

  /**
   * For that account.
   *
   * @param takeover how long a chat is left alone after a person's word; zero = not at all
   */
  SetAside(
      JdbcClient db,
      String account,
      Contacts contacts,
      Fates fates,
      Inbox inbox,
      Duration takeover,
      Clock clock) {
    this.db = db;
    this.account = account;
    this.contacts = contacts;
    this.fates = fates;
    this.inbox = inbox;
    this.takeover = takeover;
    this.clock = clock;
  }

  /** What a message is to us. */
  enum Turn {
    OURS,
    /** Somebody of the office has said something since. */
    ANSWERED,
    /** Kept here until we know. */
    KEPT
  }

  /** Whose turn it is to answer; a message that may yet become ours is kept, and committed. */
  Turn of(Inbound message) {
    // Commands are for us alone.
    if (message.content() instanceof Content.Text(var text) && text.strip().startsWith("/")) {
      return Turn.OURS;
    }
    Optional<Instant> word = word(message.address());
    if (word.filter(message.sentAt()::isBefore).isPresent()) {
      return Turn.ANSWERED;
    }
    if (word.filter(this::lasts).isPresent()) {
      keep(message);
      return Turn.KEPT;
    }
    release(message.address());
    return Turn.OURS;
  }

  /** Hands on whatever need not wait any longer. */
  void release() {
    db.sql("select distinct person from zalooa_set_aside where account = ?")
        .param(account)
        .query(String.class)
        .list()
        .forEach(person -> release(new Address(ZaloOaCourier.CHANNEL, account, person)));
  }

  /** What is kept of that person, in the order in which it came. */
  List<Inbound> waiting(Address at) {
    return kept(at).stream().map(Kept::message).toList();
  }

  private record Kept(long id, Inbound message) {}

  private void release(Address at) {
    List<Kept> kept = kept(at);
    Optional<Instant> word = kept.isEmpty() ? Optional.empty() : word(at);
    if (word.filter(this::lasts).isPresent()) {
      return;
    }
    for (Kept one : kept) {
      if (word.filter(one.message().sentAt()::isBefore).isEmpty()) {
        // Known by its key, should we die before it is forgotten here.
        inbox.receive(List.of(one.message()));
      }
      db.sql("delete from zalooa_set_aside where id = ?").param(one.id()).update();
    }
  }

  private List<Kept> kept(Address at) {
    return db.sql(
            "select id, payload from zalooa_set_aside where account = ? and person = ? order by id")
        .params(account, at.chat())
        .query((row, _) -> new Kept(row.getLong(1), Json.inbound(row.getString(2))))
        .list();
  }

  private void keep(Inbound message) {
    db.sql(
            """
            insert into zalooa_set_aside (account, person, message_key, payload, sent_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(account, message.address().chat(), message.key(), Json.write(message))
        .param(Timestamp.from(message.sentAt()))
        .update();
  }

  /** When somebody of the office last said something there. */
  private Optional<Instant> word(Address at) {
    return takeover.isPositive()
        ? contacts
            .find(at.chat())
            // An echo may be here before we know what our message is called.
            .filter(contact -> contact.by().isEmpty() || fates.sent(at, contact.by()).isEmpty())
            .map(Contacts.Contact::takenOver)
        : Optional.empty();
  }

  private boolean lasts(Instant word) {
    return clock.instant().isBefore(word.plus(takeover));
  }

  private Duration step() {
    try {
      release();
    } catch (RuntimeException away) {
      log.warn("Zalo OA: what was set aside stays so for now: {}", away.toString());
    }
    return OFTEN;
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.running();
  }
}

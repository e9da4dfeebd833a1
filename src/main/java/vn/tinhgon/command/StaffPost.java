package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.outbox.Outbox;

/** Writes to those who keep the store, in the chat where they last gave a command. */
@Repository
class StaffPost implements PersonalTraces {
  private final JdbcClient db;
  private final Clock clock;
  private final Outbox outbox;

  StaffPost(JdbcClient db, Clock clock, Outbox outbox) {
    this.db = db;
    this.clock = clock;
    this.outbox = outbox;
  }

  /** Remembers where the sender can be written to; a visit of the page cannot. */
  void seen(Inbound message) {
    Person who = Person.of(message);
    if (Access.visits(who) || lately(who, message.address())) {
      return;
    }
    db.sql("delete from staff_address where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .update();
    db.sql(
            """
            insert into staff_address (channel, user_id, account, chat, name, seen_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(who.channel(), who.id(), message.address().account(), message.address().chat())
        .params(message.sender().name(), Timestamp.from(clock.instant()))
        .update();
  }

  private boolean lately(Person who, Address at) {
    return address(who).filter(at::equals).isPresent()
        && db.sql("select seen_at from staff_address where channel = ? and user_id = ?")
            .params(who.channel(), who.id())
            .query(Timestamp.class)
            .optional()
            .filter(seen -> seen.toInstant().isAfter(clock.instant().minusSeconds(24 * 60 * 60)))
            .isPresent();
  }

  /** The person's own chat, if known. */
  Optional<Address> address(Person who) {
    return db.sql("select account, chat from staff_address where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .query(
            (row, _) -> new Address(who.channel(), row.getString("account"), row.getString("chat")))
        .optional();
  }

  /** The name under which the person last wrote. */
  Optional<String> name(Person who) {
    return db.sql("select name from staff_address where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .query(String.class)
        .optional();
  }

  /** Everybody who lately used a command, by name. */
  Map<Person, String> names() {
    Map<Person, String> names = new LinkedHashMap<>();
    db.sql("select channel, user_id, name from staff_address order by channel, user_id")
        .query((row, _) ->
            names.put(
                new Person(row.getString("channel"), row.getString("user_id")),
                row.getString("name")))
        .list();
    return names;
  }

  /** Whether the person can be written to. */
  boolean reaches(Person who) {
    return address(who).filter(outbox::serves).isPresent();
  }

  /** Whether whoever replies to a letter there is understood. */
  boolean takesReplies(Address at) {
    return outbox.takesReplies(at);
  }

  /** Tells each of them, where that is possible; the caller's transaction sends it or not. */
  int tell(Collection<Person> people, Person except, String text) {
    int told = 0;
    for (Person who : people) {
      Optional<Address> at =
          who.equals(except) ? Optional.empty() : address(who).filter(outbox::serves);
      if (at.isPresent()) {
        outbox.put(at.get(), Reply.of(text));
        told++;
      }
    }
    return told;
  }

  void forget(Person who) {
    db.sql("delete from staff_address where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from staff_address where seen_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}

package vn.tinhgon.ticket;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.Person;

/** What is still to be told of tickets, and to whom. */
@Repository
public class Notices {
  private final JdbcClient db;

  Notices(JdbcClient db) {
    this.db = db;
  }

  /**
   * One of them.
   *
   * @param asker null = it is for the keeper
   * @param why the key of the sentence that says it
   */
  public record Notice(long id, long ticket, @Nullable Long asker, Person who, String why) {}

  /** To be told to these keepers. */
  public void keepers(Ticket ticket, Collection<Person> people, String why) {
    people.forEach(who -> add(ticket, null, who, why));
  }

  /** To be told to these askers. */
  public void askers(Ticket ticket, Collection<Asker> people, String why) {
    people.forEach(asker -> add(ticket, asker.id(), asker.who(), why));
  }

  private void add(Ticket ticket, @Nullable Long asker, Person who, String why) {
    db.sql(
            """
            insert into ticket_notice (ticket, asker, channel, person, why)
            values (?, ?, ?, ?, ?)
            """)
        .param(ticket.id())
        .param(asker)
        .params(who.channel(), who.id(), why)
        .update();
  }

  /** All that wait, the oldest first. */
  public List<Notice> waiting() {
    return db.sql("select id, ticket, asker, channel, person, why from ticket_notice order by id")
        .query((row, _) -> {
          long id = row.getLong("id");
          long ticket = row.getLong("ticket");
          var who = new Person(row.getString("channel"), row.getString("person"));
          long asker = row.getLong("asker");
          return new Notice(
              id, ticket, row.wasNull() ? null : Long.valueOf(asker), who, row.getString("why"));
        })
        .list();
  }

  /** It is told now; false if somebody else has told it. */
  public boolean told(Notice notice) {
    return db.sql("delete from ticket_notice where id = ?").param(notice.id()).update() == 1;
  }
}

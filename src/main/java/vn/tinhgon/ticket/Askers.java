package vn.tinhgon.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** Who asked which ticket, each in his own words; nobody sees another's. */
@Repository
public class Askers implements PersonalTraces {
  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;
  private final Chains chains;
  private final Leavers leavers;

  Askers(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
    chains = new Chains(db);
    leavers = new Leavers(db, clock, chains);
  }

  /** Adds the asker to the ticket; false if he is one already. */
  public boolean add(long ticket, Address at, String person, Wishes.Wish wish) {
    return db.sql(
                """
                insert into ticket_asker (ticket, channel, account, chat, person, words,
                                          conversation, agreed_at, delivery, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NONE', '') on conflict do nothing
                """)
            .param(ticket)
            .params(key(at, person))
            .params(Json.storable(wish.question()), Json.storable(wish.conversation()))
            .param(Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** All who asked it, in their order. */
  public List<Asker> of(long ticket) {
    return db.sql("select * from ticket_asker where ticket = ? order by id")
        .param(ticket)
        .query(Askers::asker)
        .list();
  }

  public Optional<Asker> find(long id) {
    return db.sql("select * from ticket_asker where id = ?")
        .param(id)
        .query(Askers::asker)
        .optional();
  }

  /** That person among those who asked it. */
  public Optional<Asker> of(long ticket, Address at, String person) {
    return db.sql("select * from ticket_asker where ticket = ? and" + OF)
        .param(ticket)
        .params(key(at, person))
        .query(Askers::asker)
        .optional();
  }

  /** That person's questions there whose answers could not be brought. */
  public List<Asker> notReached(Address at, String person) {
    return db.sql(
            "select * from ticket_asker where" + OF + "and delivery = 'NOT_DELIVERED' order by id")
        .params(key(at, person))
        .query(Askers::asker)
        .list();
  }

  /** The tickets that the person asked there, newest first. */
  public List<Long> tickets(Address at, String person, int most) {
    return db.sql(
            "select ticket from ticket_asker where"
                + OF
                + "order by id desc fetch first ? rows only")
        .params(key(at, person))
        .param(most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** How many tickets of that person there wait for an answer. */
  public int waiting(Address at, String person) {
    return db.sql(
            "select count(*) from ticket_asker where"
                + OF
                + "and ticket in (select id from ticket where state in ('NEW', 'GIVEN'))")
        .params(key(at, person))
        .query(Integer.class)
        .single();
  }

  /** Lets the askers of one ticket ask another instead; returns who came to it anew. */
  public List<Asker> move(long from, long to) {
    List<Asker> there = of(to);
    List<Asker> moved =
        of(from).stream()
            .filter(asker ->
                there.stream()
                    .noneMatch(other ->
                        other.at().equals(asker.at()) && other.person().equals(asker.person())))
            .toList();
    for (Asker asker : moved) {
      db.sql("update ticket_asker set ticket = ?, origin = coalesce(origin, ?) where id = ?")
          .params(to, from, asker.id())
          .update();
    }
    // Whoever asked both is told once, and stays where he was to be found under either code.
    return moved;
  }

  /**
   * Lets those come back who went over from one ticket to another, through however many others they
   * had come to it; returns all who ask it again.
   */
  public List<Asker> back(long from, long to) {
    for (long through : chains.through(from)) {
      db.sql("update ticket_asker set ticket = ? where ticket = ? and origin = ?")
          .params(from, to, through)
          .update();
    }
    db.sql("update ticket_asker set origin = null where ticket = ? and origin = ?")
        .params(from, from)
        .update();
    return of(from);
  }

  /** The tickets under whose codes the person asked there, newest first. */
  public List<Long> asked(Address at, String person, int most) {
    return db.sql(
            "select coalesce(origin, ticket) from ticket_asker where"
                + OF
                + "order by id desc fetch first ? rows only")
        .params(key(at, person))
        .param(most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Writes down whether he was told. */
  public void delivered(long asker, Asker.Delivery delivery, String reason) {
    db.sql("update ticket_asker set delivery = ?, reason = ? where id = ?")
        .params(delivery.name(), Json.storable(reason), asker)
        .update();
  }

  /**
   * Forgets all that the person asked there, wherever it was passed to; returns the tickets in
   * which it stood. A ticket that only he asked is over; of another, somebody else's words stay.
   */
  public Set<Long> forget(Address at, String person) {
    List<Leavers.Gone> gone = leavers.named(OF, key(at, person));
    return forget(OF, key(at, person), gone);
  }

  /** Whoever waits for an answer is not forgotten before he has it: the time runs from there. */
  @Override
  public int erase(Instant before) {
    String closed = "ticket in (select id from ticket where closed_at < ?)";
    List<Timestamp> then = List.of(Timestamp.from(before));
    List<Leavers.Gone> gone = leavers.named(closed, then);
    forget(closed, then, gone);
    forgetKeepers(Timestamp.from(before));
    return gone.size();
  }

  private Set<Long> forget(String which, List<?> params, List<Leavers.Gone> gone) {
    db.sql("delete from ticket_asker where " + which).params(params).update();
    return leavers.without(gone);
  }

  /** Who did what long ago is nobody's matter; that it was done stays. */
  private void forgetKeepers(Timestamp before) {
    db.sql("update ticket_event set by_id = '' where happened_at < ? and by_id <> ''")
        .param(before)
        .update();
    db.sql("update ticket_event set note = '' where happened_at < ? and kind = 'GIVEN'")
        .param(before)
        .update();
    db.sql("delete from ticket_letter where ticket in (select id from ticket where closed_at < ?)")
        .param(before)
        .update();
    db.sql("update ticket set keeper_channel = null, keeper = null where closed_at < ?")
        .param(before)
        .update();
  }

  private static Asker asker(ResultSet row, int number) throws SQLException {
    String opinion = row.getString("opinion");
    return new Asker(
        row.getLong("id"),
        row.getLong("ticket"),
        new Address(row.getString("channel"), row.getString("account"), row.getString("chat")),
        row.getString("person"),
        row.getString("words"),
        row.getString("conversation"),
        row.getTimestamp("agreed_at").toInstant(),
        Asker.Delivery.valueOf(row.getString("delivery")),
        row.getString("reason"),
        opinion == null ? null : Asker.Opinion.valueOf(opinion),
        row.getString("why"));
  }

  static List<String> key(Address at, String person) {
    return Stream.of(at.channel(), at.account(), at.chat(), person).map(Json::storable).toList();
  }
}

package vn.tinhgon.ticket;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Json;

/** All tickets and what happened to them. Changes must be made inside a transaction. */
@Repository
public class Tickets {
  /** So many that may be the same question are compared, the newest first. */
  private static final int COMPARED = 200;

  private static final String OPEN = " state in ('NEW', 'GIVEN') ";

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tickets(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A line of a list. */
  public record Listed(long id, List<String> localities, @Nullable Person keeper) {}

  /**
   * What a ticket is opened for.
   *
   * @param likenessKey equal in all questions that may be the same; empty in none
   */
  public record Wanted(
      String question, String likenessKey, List<String> localities, String topic) {}

  /** How many wait, and how many of them too long. */
  public record Waiting(int open, int overdue) {}

  /** Lets one ticket be opened after the other: whoever asks next waits for this transaction. */
  public void door() {
    db.sql("select id from ticket_door for update").query(Integer.class).single();
  }

  /** A new one; behind the door. */
  public Ticket open(Person by, Wanted wanted, Line line, Term term) {
    Code code = freeCode();
    var key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into ticket (code, question, likeness_key, localities, topic, state, asked, told,
                                entry, line, remind_at, deadline, asked_at, version)
            values (?, ?, ?, ?, ?, 'NEW', 1, '', '', ?, ?, ?, ?, 1)
            """)
        .params(code.digits(), Json.storable(wanted.question()), wanted.likenessKey())
        .params(String.join(" ", wanted.localities()), wanted.topic(), line.name())
        .param(timestamp(term.remindAt()))
        .params(Timestamp.from(term.until()), now())
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKeyAs(Long.class));
    note(id, TicketEvent.Kind.ASKED, by, "");
    return find(id).orElseThrow();
  }

  private Code freeCode() {
    Code code = Code.random(random);
    while (find(code).isPresent()) {
      code = Code.random(random);
    }
    return code;
  }

  public Optional<Ticket> find(long id) {
    return db.sql("select * from ticket where id = ?").param(id).query(Tickets::ticket).optional();
  }

  /** The ticket of that code. */
  public Optional<Ticket> find(Code code) {
    return db.sql("select * from ticket where code = ?")
        .param(code.digits())
        .query(Tickets::ticket)
        .optional();
  }

  /** What its askers wait for now: itself, or the one that keepers joined it to at last. */
  public Ticket awaited(Ticket ticket) {
    Long next = ticket.sameAs();
    return next == null ? ticket : find(next).map(this::awaited).orElse(ticket);
  }

  /** As it is now, and nobody else changes it before this transaction ends. */
  public Ticket lock(long id) {
    return db.sql("select * from ticket where id = ? for update")
        .param(id)
        .query(Tickets::ticket)
        .single();
  }

  /** Open ones that may be asked alike, the newest first. */
  public List<Ticket> openWith(String likenessKey) {
    return db.sql(
            "select * from ticket where likeness_key = ? and"
                + OPEN
                + "order by id desc fetch first ? rows only")
        .params(likenessKey, COMPARED)
        .query(Tickets::ticket)
        .list();
  }

  /** All open ones, the longest waiting first. */
  public List<Listed> openLines() {
    return db.sql(
            "select id, localities, keeper_channel, keeper from ticket where"
                + OPEN
                + "order by id")
        .query((row, _) -> new Listed(row.getLong("id"), places(row), keeper(row)))
        .list();
  }

  /** Open ones of which somebody is to be reminded now, or that are overdue and go on. */
  public List<Long> due(int most) {
    return db.sql(
            "select id from ticket where"
                + OPEN
                + "and (remind_at <= ? or (deadline <= ? and line <> 'NOBODY'))"
                + " order by deadline, id fetch first ? rows only")
        .params(now(), now(), most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** How many wait for an answer. */
  public Waiting waiting() {
    return db.sql(
            "select count(*), count(case when deadline <= ? then 1 end) from ticket where" + OPEN)
        .param(now())
        .query((row, _) -> new Waiting(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** Keeps the ticket as decided, and notes the step. */
  public void save(Decision.Done done, Person by) {
    Ticket next = done.next();
    Person keeper = next.keeper();
    int saved =
        db.sql(
                """
                update ticket
                set state = ?, keeper_channel = ?, keeper = ?, asked = ?, told = ?, same_as = ?,
                  entry = ?, line = ?, remind_at = ?, deadline = ?, closed_at = ?, version = ?
                where id = ? and version = ?
                """)
            .param(next.state().name())
            .param(keeper == null ? null : keeper.channel())
            .param(keeper == null ? null : keeper.id())
            .param(next.asked())
            .param(Json.storable(next.told()))
            .param(next.sameAs())
            .params(next.entry(), next.line().name())
            .param(timestamp(next.term().remindAt()))
            .param(Timestamp.from(next.term().until()))
            .param(timestamp(next.closedAt()))
            .param(next.version())
            .param(next.id())
            .param(next.version() - 1)
            .update();
    if (saved != 1) {
      throw new IllegalStateException("ticket " + next.id() + " was changed by somebody else");
    }
    note(next.id(), done.kind(), by, done.note());
  }

  /** Adds to the history. */
  public void note(long ticket, TicketEvent.Kind kind, Person by, String note) {
    db.sql(
            """
            insert into ticket_event (ticket, happened_at, kind, by_channel, by_id, note)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(ticket, now(), kind.name(), by.channel(), by.id(), Json.storable(note))
        .update();
  }

  /** All that happened to it, in its order. */
  public List<TicketEvent> history(long ticket) {
    return db.sql("select * from ticket_event where ticket = ? order by id")
        .param(ticket)
        .query((row, _) ->
            new TicketEvent(
                row.getTimestamp("happened_at").toInstant(),
                TicketEvent.Kind.valueOf(row.getString("kind")),
                new Person(row.getString("by_channel"), row.getString("by_id")),
                row.getString("note")))
        .list();
  }

  private static Ticket ticket(ResultSet row, int number) throws SQLException {
    long same = row.getLong("same_as");
    @Nullable Long sameAs = row.wasNull() ? null : Long.valueOf(same);
    return new Ticket(
        row.getLong("id"),
        new Code(row.getString("code")),
        row.getString("question"),
        places(row),
        row.getString("topic"),
        TicketState.valueOf(row.getString("state")),
        keeper(row),
        row.getInt("asked"),
        row.getString("told"),
        sameAs,
        row.getString("entry"),
        Line.valueOf(row.getString("line")),
        new Term(instant(row.getTimestamp("remind_at")), row.getTimestamp("deadline").toInstant()),
        row.getTimestamp("asked_at").toInstant(),
        instant(row.getTimestamp("closed_at")),
        row.getInt("version"));
  }

  private static List<String> places(ResultSet row) throws SQLException {
    String places = row.getString("localities");
    return places.isEmpty() ? List.of() : List.of(places.split(" ", -1));
  }

  private static @Nullable Person keeper(ResultSet row) throws SQLException {
    String id = row.getString("keeper");
    return id == null ? null : new Person(row.getString("keeper_channel"), id);
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

package vn.tinhgon.command;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/**
 * The files under way: one for each person in each chat, and those that wait for another person.
 * Each is gone, with its bytes, once used or after a day.
 */
@Repository
class BroughtFiles implements PersonalTraces {
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int SIGNS_IN_CODE = 6;
  private static final String COPY = "copy:";
  private static final int LONGEST_NAME = 200;

  private static final String MINE =
      " channel = ? and account = ? and chat = ? and person = ? and step <> 'WAITING'";

  private final JdbcClient db;
  private final KeptFiles kept;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  BroughtFiles(JdbcClient db, KeptFiles kept, Clock clock) {
    this.db = db;
    this.kept = kept;
    this.clock = clock;
  }

  /** What the sender has under way in this chat. */
  Optional<Brought> of(Inbound message) {
    return db.sql("select * from brought_file where" + MINE + " and updated_at > ?")
        .params(key(message))
        .param(oldest())
        .query((row, _) -> brought(row))
        .optional();
  }

  /** The file of that code. */
  Optional<Brought> of(String code) {
    return db.sql("select * from brought_file where code = ? and updated_at > ?")
        .params(Json.storable(code), oldest())
        .query((row, _) -> brought(row))
        .optional();
  }

  /** All that was being worked on. */
  List<Brought> underWay() {
    return db.sql("select * from brought_file where step in ('CHECKING', 'TAKING')")
        .query((row, _) -> brought(row))
        .list();
  }

  /** Begins anew in this chat; what was under way there is over. */
  Brought begin(Inbound message, Editor author, Step step, String name, String source) {
    end(message);
    Address at = message.address();
    var fresh =
        new Brought(
            code(),
            at,
            new Editor(at.channel(), message.sender().id(), message.sender().name()),
            author,
            step,
            name.substring(Math.max(0, name.length() - LONGEST_NAME)),
            source,
            null,
            null,
            0,
            "",
            "");
    db.sql(
            """
            insert into brought_file
              (code, channel, account, chat, person, person_name, author_channel, author,
               author_name, step, name, source, revision, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
            """)
        .param(fresh.code())
        .params(key(message))
        .params(fresh.who().name(), author.channel(), author.userId(), author.name())
        .params(step.name(), fresh.name(), source, now())
        .update();
    return fresh;
  }

  /** Writes down how far it is; false if somebody ended it meanwhile, or went on. */
  boolean move(Brought before, Brought after) {
    return db.sql(
                """
                update brought_file
                set step = ?, kept = ?, report = ?, revision = ?, astray = ?, reason = ?,
                  updated_at = ?
                where code = ? and step = ?
                """)
            .param(after.step().name())
            .param(after.kept())
            .param(after.report())
            .param(after.revision())
            .params(Json.storable(after.astray()), Json.storable(after.reason()))
            .param(now())
            .param(before.code())
            .param(before.step().name())
            .update()
        == 1;
  }

  /** Forgets it, with its bytes; the report stays for as long as files are kept. */
  void end(Brought one) {
    db.sql("delete from brought_file where code = ?").param(one.code()).update();
    String bytes = one.kept();
    if (bytes != null) {
      kept.erase(bytes);
    }
  }

  /** Forgets the file as its author left it, once somebody else has taken it. */
  void endOriginal(Brought taken) {
    original(taken.source()).flatMap(this::of).ifPresent(this::end);
  }

  /** How a copy in another person's hands names the file it was made of. */
  static String copyOf(Brought one) {
    return COPY + one.code();
  }

  private static Optional<String> original(String source) {
    return source.startsWith(COPY)
        ? Optional.of(source.substring(COPY.length()))
        : Optional.empty();
  }

  /** Forgets what the sender has under way here, unless it is just being taken. */
  boolean end(Inbound message) {
    Optional<Brought> open = of(message).filter(one -> one.step() != Step.TAKING);
    open.ifPresent(this::end);
    return open.isPresent();
  }

  /** Forgets what nobody goes on with. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forgetOld() {
    erase(oldest().toInstant());
  }

  @Override
  public int erase(Instant before) {
    List<Brought> old =
        db.sql("select * from brought_file where updated_at <= ?")
            .param(Timestamp.from(before))
            .query((row, _) -> brought(row))
            .list();
    old.forEach(this::end);
    return old.size();
  }

  private static Brought brought(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new Brought(
        row.getString("code"),
        new Address(channel, row.getString("account"), row.getString("chat")),
        new Editor(channel, row.getString("person"), row.getString("person_name")),
        new Editor(
            row.getString("author_channel"), row.getString("author"), row.getString("author_name")),
        Step.valueOf(row.getString("step")),
        row.getString("name"),
        row.getString("source"),
        row.getString("kept"),
        row.getString("report"),
        row.getLong("revision"),
        row.getString("astray"),
        row.getString("reason"));
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < SIGNS_IN_CODE; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  private static List<String> key(Inbound message) {
    Address at = message.address();
    return Stream.of(at.channel(), at.account(), at.chat(), message.sender().id())
        .map(Json::storable)
        .toList();
  }

  private Timestamp oldest() {
    return Timestamp.from(clock.instant().minus(KeptFiles.LONGEST));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

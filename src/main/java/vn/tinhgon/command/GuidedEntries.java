package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.PersonalTraces;

/** What people are entering step by step, kept for a day after the last word. */
@Repository
class GuidedEntries implements PersonalTraces {
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient db;
  private final Clock clock;
  private final FormText forms;

  GuidedEntries(JdbcClient db, Clock clock, Wording wording) {
    this.db = db;
    this.clock = clock;
    forms = new FormText(wording);
  }

  /** What the sender is entering in this chat. */
  Optional<Guided> of(Inbound message) {
    return db.sql(
            """
            select step, entry, version, form, note from guided
            where channel = ? and account = ? and chat = ? and person = ? and updated_at > ?
            """)
        .params(key(message))
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .query((row, _) ->
            new Guided(
                Guided.Step.valueOf(row.getString("step")),
                row.getString("entry"),
                row.getLong("version"),
                forms.read(row.getString("form")),
                row.getString("note")))
        .optional();
  }

  void keep(Inbound message, Guided guided) {
    end(message);
    db.sql(
            """
            insert into guided
              (channel, account, chat, person, step, entry, version, form, note, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(key(message))
        .params(guided.step().name(), guided.entry(), guided.version())
        .params(Json.storable(forms.print(guided.form())), Json.storable(guided.note()))
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  boolean end(Inbound message) {
    return db.sql(
                "delete from guided where channel = ? and account = ? and chat = ? and person = ?")
            .params(key(message))
            .update()
        > 0;
  }

  /** Forgets what nobody goes on with. */
  void forgetOld() {
    erase(clock.instant().minus(KEPT));
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from guided where updated_at <= ?")
        .param(Timestamp.from(before))
        .update();
  }

  private static List<String> key(Inbound message) {
    Address at = message.address();
    return Stream.of(at.channel(), at.account(), at.chat(), message.sender().id())
        .map(Json::storable)
        .toList();
  }
}

package vn.tinhgon.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.ops.PersonalTraces;

/** The files that are being taken back, so that a restart forgets none of them. */
@Repository
class UndoesUnderWay implements PersonalTraces {
  private final JdbcClient db;

  UndoesUnderWay(JdbcClient db) {
    this.db = db;
  }

  /**
   * A file that is being taken back.
   *
   * @param message on whose word, as much of it as is needed
   * @param rest what else was typed
   */
  record One(long deed, Inbound message, String rest) {}

  /** Writes it down; false if it is being taken back already. */
  boolean begin(One one) {
    Address at = one.message().address();
    Sender who = one.message().sender();
    return db.sql(
                """
                insert into undone_import
                  (deed, channel, account, chat, person, person_name, rest, begun_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(one.deed(), at.channel(), at.account(), at.chat(), who.id(), who.name())
            .params(Json.storable(one.rest()), Timestamp.from(one.message().sentAt()))
            .update()
        == 1;
  }

  /** All that was in hand. */
  List<One> all() {
    return db.sql("select * from undone_import order by deed").query((row, _) -> one(row)).list();
  }

  /** It is done, or was refused. */
  void end(long deed) {
    db.sql("delete from undone_import where deed = ?").param(deed).update();
  }

  private static One one(ResultSet row) throws SQLException {
    long deed = row.getLong("deed");
    return new One(
        deed,
        new Inbound(
            new Address(row.getString("channel"), row.getString("account"), row.getString("chat")),
            "undone " + deed,
            new Sender(row.getString("person"), row.getString("person_name"), Origin.TYPED),
            new Content.Text(""),
            true,
            row.getTimestamp("begun_at").toInstant()),
        row.getString("rest"));
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from undone_import where begun_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}

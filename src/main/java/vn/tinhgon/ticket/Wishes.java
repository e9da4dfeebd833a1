package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** What people were shown and have not yet agreed to pass on; half an hour, and once. */
@Repository
public class Wishes implements PersonalTraces {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;

  Wishes(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * What is to be passed on.
   *
   * @param conversation what was said before, as it is shown; may be empty
   * @param places ids of the places that the conversation is about
   */
  public record Wish(String question, String conversation, List<String> places) {

    /** Only the question, without the places that were spoken of before. */
    public Wish alone() {
      return new Wish(question, "", List.of());
    }
  }

  /** Keeps what the person was shown there, in place of what he was shown before. */
  public void keep(Address at, String person, Wish wish) {
    end(at, person);
    db.sql(
            """
            insert into ticket_wish
              (channel, account, chat, person, question, conversation, places, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(Askers.key(at, person))
        .params(Json.storable(wish.question()), Json.storable(wish.conversation()))
        .params(String.join(" ", wish.places()), Timestamp.from(clock.instant().plus(KEPT)))
        .update();
  }

  /** What may be passed on now; good once. */
  public Optional<Wish> take(Address at, String person) {
    Optional<Wish> wish =
        db.sql("select * from ticket_wish where" + OF + "and expires_at > ?")
            .params(Askers.key(at, person))
            .param(Timestamp.from(clock.instant()))
            .query((row, _) ->
                new Wish(
                    row.getString("question"),
                    row.getString("conversation"),
                    List.of(row.getString("places").split(" ", -1)).stream()
                        .filter(place -> !place.isEmpty())
                        .toList()))
            .optional();
    // Whoever deletes the row has the right; a second one at the same moment finds none.
    return wish.filter(_ -> end(at, person));
  }

  /** Ends it; whether there was one. */
  public boolean end(Address at, String person) {
    return db.sql("delete from ticket_wish where" + OF).params(Askers.key(at, person)).update() > 0;
  }

  /** Forgets what nobody agreed to in time. */
  public void forgetOld() {
    db.sql("delete from ticket_wish where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from ticket_wish where expires_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}

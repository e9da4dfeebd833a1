package vn.tinhgon.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** The last questions and answers of each private conversation, for half an hour. */
@Repository
class Turns {
  private static final Duration MEMORY = Duration.ofMinutes(30);
  private static final int MOST = 6;
  private static final int LONGEST_ANSWER = 400;
  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;

  Turns(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(Address at, String person, Exchange turn) {
    db.sql(
            """
            insert into conversation_turn
              (channel, account, chat, person, asked, told, places, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(key(at, person))
        .params(Json.storable(turn.asked()), Json.storable(shortened(turn.told())))
        .params(String.join(" ", turn.places()), Timestamp.from(clock.instant()))
        .update();
  }

  /** The latest, the oldest of them first. */
  List<Exchange> of(Address at, String person) {
    return db.sql(
            "select asked, told, places from conversation_turn where"
                + OF
                + "and asked_at > ? order by id desc fetch first ? rows only")
        .params(key(at, person))
        .params(Timestamp.from(clock.instant().minus(MEMORY)), MOST)
        .query((row, _) ->
            new Exchange(
                row.getString("asked"),
                row.getString("told"),
                Stream.of(row.getString("places").split(" ", -1))
                    .filter(place -> !place.isEmpty())
                    .toList()))
        .list()
        .reversed();
  }

  void forget(Address at, String person) {
    db.sql("delete from conversation_turn where" + OF).params(key(at, person)).update();
  }

  void forgetSilent() {
    db.sql("delete from conversation_turn where asked_at <= ?")
        .param(Timestamp.from(clock.instant().minus(MEMORY)))
        .update();
  }

  private static String shortened(String told) {
    return told.codePointCount(0, told.length()) <= LONGEST_ANSWER
        ? told
        : told.substring(0, told.offsetByCodePoints(0, LONGEST_ANSWER)) + " …";
  }

  private static List<String> key(Address at, String person) {
    return Stream.of(at.channel(), at.account(), at.chat(), person).map(Json::storable).toList();
  }
}

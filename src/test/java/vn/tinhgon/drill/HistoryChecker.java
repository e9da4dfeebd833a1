package vn.tinhgon.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.message.Json;
import vn.tinhgon.support.Hook.Taken;

/**
 * Compares what was asked and what a platform took with what the database holds after a drill.
 * First whether all is finished (liveness), then whether it is right (safety): what merely waits is
 * not lost.
 */
final class HistoryChecker {
  private final JdbcClient db;
  private final List<Asked> asked;
  private final List<Taken> sent;
  private final List<Integer> cuts;
  private final List<String> findings = new ArrayList<>();
  private int lost;
  private int twice;
  private int reordered;
  private int ambiguous;

  /** A question put, by which key it is known, and the reply it must get. */
  record Asked(String chat, String key, String reply) {}

  /** One row of the outbox. */
  private record Queued(long id, String state, String messageId, String text) {}

  /** What was found; only {@code ambiguous} may be more than zero. */
  record Verdict(int lost, int twice, int reordered, int ambiguous, List<String> findings) {}

  /**
   * A checker.
   *
   * @param sent what was taken, in order
   * @param cuts for each kill, how many messages had been taken by then
   */
  HistoryChecker(JdbcClient db, List<Asked> asked, List<Taken> sent, List<Integer> cuts) {
    this.db = db;
    this.asked = asked;
    this.sent = sent;
    this.cuts = cuts;
  }

  /** What still waits, in either queue; zero when the service has finished. */
  long unfinished() {
    return count("select count(*) from inbox where state = 'NEW'")
        + count("select count(*) from outbox where state = 'NEW'");
  }

  Verdict verdict() {
    Map<String, List<Asked>> byChat = new HashMap<>();
    asked.forEach(one -> byChat.computeIfAbsent(one.chat(), _ -> new ArrayList<>()).add(one));
    byChat.forEach(this::checkChat);
    return new Verdict(lost, twice, reordered, ambiguous, findings);
  }

  private void checkChat(String chat, List<Asked> questions) {
    List<String> keys =
        db.sql("select message_key from inbox where chat = ? and state = 'DONE' order by id")
            .param(chat)
            .query(String.class)
            .list();
    List<String> expected = questions.stream().map(Asked::key).toList();
    if (!keys.equals(expected)) {
      lost +=
          find(
              "chat " + chat + ": handled " + keys.size() + " of " + expected.size(),
              Math.max(1, expected.size() - keys.size()));
    }
    List<Queued> replies = queued(chat);
    twice += find("chat " + chat + " has replies too many", replies.size() - keys.size());
    lost += find("chat " + chat + " has replies too few", keys.size() - replies.size());
    for (int i = 0; i < Math.min(replies.size(), questions.size()); i++) {
      if (!replies.get(i).text().equals(questions.get(i).reply())) {
        reordered += find("chat " + chat + ": reply " + i + " belongs to another question", 1);
      }
      if (!replies.get(i).state().equals("SENT")) {
        lost += find("chat " + chat + ": reply " + i + " is " + replies.get(i).state(), 1);
      }
    }
    checkSent(chat, replies);
  }

  /** Every reply once and in order, but for copies of an open send that a kill interrupted. */
  private void checkSent(String chat, List<Queued> replies) {
    Map<String, Long> rows = new HashMap<>();
    replies.forEach(reply -> rows.put(reply.messageId(), reply.id()));
    List<Integer> mine = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).chat().equals(chat)) {
        mine.add(i);
      }
    }
    long last = 0;
    int known = 0;
    for (int i = 0; i < mine.size(); i++) {
      Taken one = sent.get(mine.get(i));
      Long row = rows.get(one.messageId());
      if (row == null) {
        checkCopy(chat, mine, i);
        continue;
      }
      known++;
      if (row <= last) {
        reordered += find("chat " + chat + ": reply row " + row + " was sent after " + last, 1);
      }
      last = row;
    }
    lost += find("chat " + chat + ": replies that were never taken", replies.size() - known);
  }

  private void checkCopy(String chat, List<Integer> mine, int i) {
    boolean repeated =
        i + 1 < mine.size()
            && sent.get(mine.get(i + 1)).text().equals(sent.get(mine.get(i)).text());
    boolean killedBetween =
        repeated && cuts.stream().anyMatch(cut -> mine.get(i) < cut && cut <= mine.get(i + 1));
    if (killedBetween) {
      ambiguous++;
    } else {
      twice += find("chat " + chat + ": sent twice although nobody was killed", 1);
    }
  }

  private int find(String what, int howMany) {
    if (howMany > 0) {
      findings.add(what + " (" + howMany + ")");
    }
    return Math.max(0, howMany);
  }

  private List<Queued> queued(String chat) {
    return db.sql("select id, state, message_id, payload from outbox where chat = ? order by id")
        .param(chat)
        .query((row, _) ->
            new Queued(
                row.getLong("id"),
                row.getString("state"),
                String.valueOf(row.getString("message_id")),
                Json.reply(row.getString("payload")).body().text()))
        .list();
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}

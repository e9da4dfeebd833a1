package vn.tinhgon.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;

/** What was said in one conversation, read from the two queues. A reply stands here once queued. */
@Repository
class Transcript {
  private static final int MOST = 100;

  private final JdbcClient db;
  private final Items items;

  Transcript(JdbcClient db, Items items) {
    this.db = db;
    this.items = items;
  }

  /** Whether anything was ever asked there. */
  boolean begun(Address at) {
    return exists(at, "true");
  }

  /** Whether this message was taken before. */
  boolean holds(Inbound message) {
    return db.sql(
            """
            select exists (select 1 from inbox
                           where channel = ? and account = ? and message_key = ?)
            """)
        .params(message.address().channel(), message.address().account(), message.key())
        .query(Boolean.class)
        .single();
  }

  /** Whether a question there is still being looked up. */
  boolean waiting(Address at) {
    return exists(at, "state = 'NEW'");
  }

  /** What was said after the cursor; only the latest part if that is much. */
  Excerpt after(Address at, Cursor cursor) {
    // Asked first: if nothing waits now, the replies read below are complete.
    boolean waiting = waiting(at);
    var questions = questions(at, cursor.asked());
    var replies = replies(at, cursor.replied());
    List<Item> all = new ArrayList<>();
    for (Question question : questions) {
      all.add(items.asked(question.id(), question.at(), question.message(), label(question)));
    }
    for (Answered reply : replies) {
      all.add(items.replied(reply.id(), reply.at(), reply.reply()));
    }
    all.sort(Comparator.comparing(Item::at).thenComparing(item -> item instanceof Item.Replied));
    var next =
        new Cursor(
            questions.isEmpty() ? cursor.asked() : questions.getLast().id(),
            replies.isEmpty() ? cursor.replied() : replies.getLast().id());
    return new Excerpt(all, waiting, next.toString());
  }

  private boolean exists(Address at, String condition) {
    return db.sql(
            "select exists (select 1 from inbox where channel = ? and account = ? and chat = ? and "
                + condition
                + ")")
        .params(at.channel(), at.account(), at.chat())
        .query(Boolean.class)
        .single();
  }

  private List<Question> questions(Address at, long after) {
    return db.sql(
            """
            select id, payload, received_at from inbox
            where channel = ? and account = ? and chat = ? and id > ? and payload is not null
            order by id desc fetch first ? rows only
            """)
        .params(at.channel(), at.account(), at.chat(), after, MOST)
        .query((row, _) ->
            new Question(
                row.getLong("id"),
                row.getTimestamp("received_at").toInstant(),
                Json.inbound(row.getString("payload"))))
        .list()
        .reversed();
  }

  private List<Answered> replies(Address at, long after) {
    return db.sql(
            """
            select id, payload, created_at from outbox
            where channel = ? and account = ? and chat = ? and id > ? and payload is not null
            order by id desc fetch first ? rows only
            """)
        .params(at.channel(), at.account(), at.chat(), after, MOST)
        .query((row, _) ->
            new Answered(
                row.getLong("id"),
                row.getTimestamp("created_at").toInstant(),
                Json.reply(row.getString("payload"))))
        .list()
        .reversed();
  }

  /** What stood on the button that was pressed; looked up among what we said in this chat. */
  private Optional<String> label(Question question) {
    if (!(question.message().content() instanceof Content.ButtonPress press)) {
      return Optional.empty();
    }
    var at = question.message().address();
    return db
        .sql(
            """
            select payload from outbox
            where channel = ? and account = ? and chat = ? and payload like ?
            order by id desc fetch first 1 row only
            """)
        .params(at.channel(), at.account(), at.chat(), "%\"" + press.token() + "\"%")
        .query((row, _) -> Json.reply(row.getString(1)))
        .list()
        .stream()
        .flatMap(reply -> Stream.concat(reply.buttons().stream(), reply.votes().buttons().stream()))
        .filter(button -> button.token().equals(press.token()))
        .map(Button::label)
        .findFirst();
  }

  private record Question(long id, Instant at, Inbound message) {}

  private record Answered(long id, Instant at, Reply reply) {}
}

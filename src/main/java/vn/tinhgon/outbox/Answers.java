package vn.tinhgon.outbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;

/**
 * The answers to typed questions: where a question is changed, its new answer takes the place of
 * the one that stands. Whatever else was replied is never replaced.
 */
@Repository
public class Answers {
  private static final String STANDING =
      " channel = ? and account = ? and chat = ? and question = ?";

  private final JdbcClient db;
  private final Couriers couriers;
  private final Outbox outbox;

  Answers(JdbcClient db, Couriers couriers, Outbox outbox) {
    this.db = db;
    this.couriers = couriers;
    this.outbox = outbox;
  }

  /** One message of an answer that stands; {@code payload} is null once it was erased. */
  private record Row(long id, String state, @Nullable String payload) {

    boolean changeable() {
      return payload != null
          && !state.equals("DEAD")
          && Json.reply(payload).papers().files().isEmpty();
    }
  }

  /** Whether this is a changed form of a question that was answered. */
  public boolean changes(Inbound message) {
    return message.edits() != null && !standing(message.address(), message.edits()).isEmpty();
  }

  /** Whether it is the changed form of a question below whose answer something else stands. */
  public boolean above(Inbound message) {
    if (message.edits() == null) {
      return false;
    }
    Address at = message.address();
    long own =
        standing(at, message.edits()).stream()
            .mapToLong(row -> first(row.id()))
            .max()
            .orElse(Long.MAX_VALUE);
    return db.sql(
                """
                select count(*) from outbox
                where channel = ? and account = ? and chat = ? and instead is null and id > ?
                """)
            .params(at.channel(), at.account(), at.chat())
            .param(own)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Queues the answer to a question like {@link Outbox#put}. Where the question is the changed form
   * of one whose answer is a single message, and this is one too, it will stand where that stood.
   *
   * @return the numbers of its single messages
   */
  public List<Long> put(Inbound question, Reply answer) {
    Address to = question.address();
    List<Long> numbers = outbox.put(to, answer);
    if (couriers.of(to.channel()).filter(one -> one.abilities().editing()).isEmpty()) {
      return numbers;
    }
    Optional<Long> before = Optional.empty();
    String key = question.key();
    if (question.edits() != null) {
      key = question.edits();
      if (numbers.size() == 1 && answer.papers().files().isEmpty()) {
        before = changeable(to, key);
      }
      db.sql("update outbox set question = null where" + STANDING)
          .params(to.channel(), to.account(), to.chat(), key)
          .update();
    }
    for (long number : numbers) {
      db.sql("update outbox set question = ?, instead = ? where id = ?")
          .param(key)
          .param(before.orElse(null))
          .param(number)
          .update();
    }
    return numbers;
  }

  /** The message in whose place that one came, through however many others. */
  private long first(long id) {
    long first = id;
    Optional<Long> before = instead(first);
    while (before.isPresent()) {
      first = before.get();
      before = instead(first);
    }
    return first;
  }

  private Optional<Long> instead(long id) {
    return db.sql("select instead from outbox where id = ? and instead is not null")
        .param(id)
        .query(Long.class)
        .optional();
  }

  private Optional<Long> changeable(Address at, String question) {
    List<Row> parts = standing(at, question);
    return parts.size() == 1 && parts.getFirst().changeable()
        ? Optional.of(parts.getFirst().id())
        : Optional.empty();
  }

  private List<Row> standing(Address at, String question) {
    return db.sql("select id, state, payload from outbox where" + STANDING)
        .params(at.channel(), at.account(), at.chat(), question)
        .query((row, _) ->
            new Row(row.getLong("id"), row.getString("state"), row.getString("payload")))
        .list();
  }
}

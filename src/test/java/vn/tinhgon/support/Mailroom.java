package vn.tinhgon.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;

/** Takes every reply out of the outbox as a channel would, and keeps what nobody has read yet. */
final class Mailroom {
  private final JdbcClient jdbc;
  private final List<Letter> mail = new ArrayList<>();
  private final List<Letter> early = new ArrayList<>();
  private long read;

  /** One reply on its way. */
  record Letter(Address to, Reply reply) {}

  Mailroom(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Goes on behind what another has read, with what nobody has seen of it yet. */
  void after(Mailroom other) {
    read = other.read;
    mail.addAll(other.mail);
    early.addAll(other.early);
  }

  /** The replies queued since the last look. */
  List<Letter> fresh() {
    List<Letter> letters = new ArrayList<>();
    jdbc.sql("select id, channel, account, chat, payload from outbox where id > ? order by id")
        .param(read)
        .query((row, _) -> {
          read = row.getLong("id");
          var to =
              new Address(
                  row.getString("channel"), row.getString("account"), row.getString("chat"));
          return letters.add(new Letter(to, Json.reply(row.getString("payload"))));
        })
        .list();
    jdbc.sql(
            """
            update outbox set state = 'SENT', message_id = cast(id as varchar)
            where id <= ? and state = 'NEW'
            """)
        .param(read)
        .update();
    return letters;
  }

  /** The fresh replies to whom that holds of; the others' are kept for {@link #unasked}. */
  List<Reply> replies(Predicate<Address> whom) {
    return sorted(fresh(), whom);
  }

  /** The same, after what was said early. */
  List<Reply> later(Predicate<Address> whom) {
    List<Letter> letters = new ArrayList<>(early);
    early.clear();
    letters.addAll(fresh());
    return sorted(letters, whom);
  }

  /** Keeps replies for {@link #later}. */
  void keep(Address to, List<Reply> replies) {
    replies.forEach(reply -> early.add(new Letter(to, reply)));
  }

  /** What that chat was told without having asked, since the last look. */
  List<String> unasked(String chat) {
    mail.addAll(fresh());
    List<String> told =
        mail.stream()
            .filter(letter -> letter.to().chat().equals(chat))
            .map(letter -> letter.reply().body().text())
            .toList();
    mail.removeIf(letter -> letter.to().chat().equals(chat));
    return told;
  }

  /** The latest message to that chat, whole. */
  Reply latest(String chat) {
    return Json.reply(
        jdbc.sql(
                "select payload from outbox where id = (select max(id) from outbox where chat = ?)")
            .param(chat)
            .query(String.class)
            .single());
  }

  /** The platform's id of the latest message in that chat. */
  String latestId(String chat) {
    return jdbc.sql(
            "select max(message_id) from outbox where chat = ? and id = (select max(id) from outbox"
                + " where chat = ?)")
        .params(chat, chat)
        .query(String.class)
        .single();
  }

  private List<Reply> sorted(List<Letter> letters, Predicate<Address> whom) {
    letters.stream().filter(letter -> !whom.test(letter.to())).forEach(mail::add);
    return letters.stream().filter(letter -> whom.test(letter.to())).map(Letter::reply).toList();
  }
}

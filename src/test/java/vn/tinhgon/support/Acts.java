package vn.tinhgon.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.SecretKey;

/** What the audit log holds; the service itself only ever writes to it. */
public final class Acts {
  /** The key of the services of tests. */
  public static final String SECRET = "the key of tests, known to everybody";

  /** The same, as a part of the service is given it. */
  public static final ObjectProvider<SecretKey> KEY = key();

  private static final Map<Person, String> MARKS = new ConcurrentHashMap<>();

  /** One line of the log; who it was is found among the people whom tests know. */
  public record Act(Person who, String act, String target, Outcome outcome) {}

  private Acts() {}

  /** All acts, newest first. */
  public static List<Act> in(JdbcClient db) {
    var names = new Names(db);
    return db.sql("select * from audit order by id desc")
        .query((row, _) ->
            new Act(
                names.person(row.getString("channel"), row.getString("user_id")),
                row.getString("act"),
                row.getString("target"),
                Outcome.valueOf(row.getString("outcome"))))
        .list();
  }

  /** Each costs a moment, and tests look at the log again and again. */
  private static String mark(Person who) {
    return MARKS.computeIfAbsent(who, KEY.getObject()::mark);
  }

  private static ObjectProvider<SecretKey> key() {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("key", SecretKey.of(SECRET));
    return beans.getBeanProvider(SecretKey.class);
  }

  /** The people whom tests know, by what stands for them. */
  private static final class Names {
    private final List<String> ids;
    private final Map<String, Map<String, String>> byChannel = new HashMap<>();

    Names(JdbcClient db) {
      List<String> chats = db.sql("select distinct chat from inbox").query(String.class).list();
      ids =
          Stream.of(
                  IntStream.range(0, 1_000).mapToObj(String::valueOf),
                  chats.stream(),
                  Stream.of("visit"),
                  NaughtyStrings.PLAIN.stream(),
                  NaughtyStrings.CONTROL.stream())
              .flatMap(some -> some)
              .toList();
    }

    Person person(String channel, String mark) {
      Map<String, String> known =
          byChannel.computeIfAbsent(
              channel,
              _ -> {
                Map<String, String> all = new HashMap<>();
                Stream.concat(ids.stream(), Stream.of(channel))
                    .forEach(id -> all.put(mark(new Person(channel, id)), id));
                return all;
              });
      return new Person(channel, known.getOrDefault(mark, mark));
    }
  }
}

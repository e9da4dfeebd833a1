package vn.tinhgon.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Finds tickets that may ask the same as a question, be they open or answered. */
@Repository
public class AskedAlike {
  private static final int COMPARED = 50;

  /** So many open ones are compared word by word. */
  private static final int NEWEST = 1000;

  private final JdbcClient db;
  private final Tickets tickets;

  AskedAlike(JdbcClient db, Tickets tickets) {
    this.db = db;
    this.tickets = tickets;
  }

  /** Ids of other open tickets of those places, the likest in words first, then the newest. */
  public List<Long> near(Ticket ticket, Predicate<List<String>> places, int most) {
    List<Near> open =
        db
            .sql(
                """
                select id, question, localities from ticket
                where state in ('NEW', 'GIVEN') and id <> ?
                order by id desc fetch first ? rows only
                """)
            .params(ticket.id(), NEWEST)
            .query(AskedAlike::near)
            .list()
            .stream()
            .filter(one -> places.test(one.places()))
            .toList();
    Map<String, Long> spread =
        open.stream()
            .flatMap(one -> one.words().stream())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    Set<String> asked = words(ticket.question());
    return open.stream()
        .sorted(Comparator.comparingDouble((Near one) -> -likeness(asked, one.words(), spread)))
        .limit(most)
        .map(Near::id)
        .toList();
  }

  private record Near(long id, Set<String> words, List<String> places) {}

  private static Near near(ResultSet row, int number) throws SQLException {
    String places = row.getString("localities");
    return new Near(
        row.getLong("id"),
        words(row.getString("question")),
        places.isEmpty() ? List.of() : List.of(places.split(" ", -1)));
  }

  private static Set<String> words(String question) {
    return Spelling.tokens(question).stream().map(Token::folded).collect(Collectors.toSet());
  }

  /** The share of common words, rare ones counting more. */
  private static double likeness(Set<String> here, Set<String> there, Map<String, Long> spread) {
    double common = 0;
    double all = 0;
    for (String word : Stream.concat(here.stream(), there.stream()).distinct().toList()) {
      double weight = 1.0 / (1 + spread.getOrDefault(word, 0L));
      all += weight;
      common += here.contains(word) && there.contains(word) ? weight : 0;
    }
    return all == 0 ? 0 : common / all;
  }

  /** Those that wait for an answer or have one, the newest first. */
  public List<Ticket> with(String likenessKey) {
    if (likenessKey.isEmpty()) {
      return List.of();
    }
    return db
        .sql(
            """
            select id from ticket
            where likeness_key = ? and state in ('NEW', 'GIVEN', 'ANSWERED')
            order by id desc fetch first ? rows only
            """)
        .params(likenessKey, COMPARED)
        .query((row, _) -> row.getLong(1))
        .list()
        .stream()
        .map(tickets::find)
        .flatMap(Optional::stream)
        .toList();
  }
}

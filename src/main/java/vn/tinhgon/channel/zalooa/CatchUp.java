package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.outbox.Fates;

/**
 * Takes in what people wrote while we could not be called: the platform repeats an event for an
 * hour only, but shows the recent chats. What was written before the channel was first on, or has
 * been answered by a person since, is left alone.
 */
final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

  /** The most that a call gives. */
  static final int PAGE = 10;

  private static final int MOST_PAGES = 50;

  /** An event that has just happened is still on its way, or is repeated soon. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  private final OaApi api;
  private final MissedMessages missed;
  private final ZaloOaIntake intake;
  private final Fates fates;
  private final JdbcClient db;
  private final String account;
  private final Duration window;
  private final Clock clock;

  /**
   * What takes them in.
   *
   * @param window how far back an answer can still go out
   */
  CatchUp(
      OaApi api,
      MissedMessages missed,
      ZaloOaIntake intake,
      Fates fates,
      JdbcClient db,
      String account,
      Duration window,
      Clock clock) {
    this.api = api;
    this.missed = missed;
    this.intake = intake;
    this.fates = fates;
    this.db = db;
    this.account = account;
    this.window = window;
    this.clock = clock;
  }

  /**
   * Takes them in.
   *
   * @param recent the first page of recent chats
   */
  void from(JsonNode recent) throws IOException {
    Instant now = clock.instant();
    Instant until = now.minus(ON_ITS_WAY);
    Instant from = through(now);
    if (!from.isBefore(until)) {
      return;
    }
    Instant oldest = now.minus(window);
    var span = new Span(from.isBefore(oldest) ? oldest : from, until);
    for (String person : people(recent, span.from)) {
      takeIn(person, span);
    }
    db.sql("update zalooa_caught_up set through = ? where account = ?")
        .params(Timestamp.from(until), account)
        .update();
  }

  private record Span(Instant from, Instant until) {}

  private Instant through(Instant first) {
    db.sql(
            """
            insert into zalooa_caught_up (account, through) values (?, ?) on conflict do nothing
            """)
        .params(account, Timestamp.from(first))
        .update();
    return db.sql("select through from zalooa_caught_up where account = ?")
        .param(account)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** Who has written since then, or was written to: one of the chats' two ends is the account. */
  private Set<String> people(JsonNode first, Instant since) throws IOException {
    Set<String> people = new LinkedHashSet<>();
    JsonNode page = first;
    for (int offset = PAGE; offset <= PAGE * MOST_PAGES && !page.isEmpty(); offset += PAGE) {
      boolean older = true;
      for (JsonNode message : page) {
        if (!MissedMessages.time(message).isBefore(since)) {
          older = false;
          people.add(MissedMessages.person(message));
        }
      }
      if (older || page.size() < PAGE) {
        break;
      }
      page = page(ZaloOaLook.RECENT, Map.of("offset", offset, "count", PAGE));
    }
    people.remove("");
    return people;
  }

  private void takeIn(String person, Span span) throws IOException {
    List<JsonNode> chat = new ArrayList<>();
    for (int offset = 0; offset < PAGE * MOST_PAGES; offset += PAGE) {
      JsonNode page =
          page("/v2.0/oa/conversation", Map.of("user_id", person, "offset", offset, "count", PAGE));
      page.forEach(chat::add);
      if (page.size() < PAGE
          || MissedMessages.time(page.get(page.size() - 1)).isBefore(span.from)) {
        break;
      }
    }
    Instant answered = answeredByPerson(missed.address(person), chat);
    List<Inbound> found =
        chat.stream()
            .filter(message -> MissedMessages.fromPerson(message, person))
            .filter(message -> within(MissedMessages.time(message), span))
            .filter(message -> MissedMessages.time(message).isAfter(answered))
            .sorted(Comparator.comparing(MissedMessages::time))
            .map(message -> missed.read(message, person))
            .toList();
    List<Inbound> unknown = missed.unknown(found, missed.address(person), span.from);
    if (!unknown.isEmpty()) {
      log.warn("Zalo OA: {} messages of one chat had not come in, and are now", unknown.size());
      unknown.forEach(intake::store);
    }
  }

  private static boolean within(Instant at, Span span) {
    return !at.isBefore(span.from) && !at.isAfter(span.until);
  }

  /** When the account last said something there that was not ours. */
  private Instant answeredByPerson(Address at, List<JsonNode> chat) {
    return chat.stream()
        .filter(message -> message.path("src").asInt(1) == 0)
        .filter(message -> {
          String id = ZaloOaEvents.id(message.path("message_id"));
          return fates.sent(at, id).isEmpty();
        })
        .map(MissedMessages::time)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private JsonNode page(String path, Map<String, ?> asked) throws IOException {
    return switch (api.get(path, asked)) {
      case Result.Done(var list) -> list;
      case Result.Failed failed -> throw new IOException(ZaloOaErrors.said(failed));
      case Result.Unreadable _ -> throw new IOException("a page of messages is unreadable");
    };
  }
}

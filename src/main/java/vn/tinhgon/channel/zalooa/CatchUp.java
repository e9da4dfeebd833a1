package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.outbox.Fates;

/**
 * Takes in what people wrote while we could not be called: the platform repeats an event for an
 * hour, but shows the recent chats. What was written before the channel was first on is left alone.
 */
final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

  /** The most that a call gives. */
  static final int PAGE = 10;

  private static final int MOST_PAGES = 200;

  /** A chat that is refused more often is passed over: the others must not wait for it. */
  private static final int MOST_REFUSALS = 3;

  /** An event that has just happened is still on its way, or is repeated soon. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  /** No person answers so fast; whether an answer was automatic is not shown. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final OaApi api;
  private final MissedMessages missed;
  private final ZaloOaIntake intake;
  private final Fates fates;
  private final CaughtUp caughtUp;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Integer> refusals = new HashMap<>();
  private boolean unable;

  /** What takes them in, as far back as an answer can still go out. */
  CatchUp(
      OaApi api,
      MissedMessages missed,
      ZaloOaIntake intake,
      Fates fates,
      CaughtUp caughtUp,
      Duration window,
      Clock clock) {
    this.api = api;
    this.missed = missed;
    this.intake = intake;
    this.fates = fates;
    this.caughtUp = caughtUp;
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
    Instant from = caughtUp.through(now);
    if (!from.isBefore(until)) {
      return;
    }
    Instant oldest = now.minus(window);
    var span = new Span(from.isBefore(oldest) ? oldest : from, until);
    if (takeIn(recent, span)) {
      caughtUp.move(until);
    }
  }

  /** Says that nothing is shown, once until something is. */
  void unable(String refusal) {
    if (!unable) {
      unable = true;
      log.warn("Zalo OA: what may have been missed cannot be looked up, it {}", refusal);
    }
  }

  private boolean takeIn(JsonNode recent, Span span) throws IOException {
    try {
      Set<String> people = people(recent, span.from);
      Set<String> hidden = new LinkedHashSet<>();
      for (String person : people) {
        if (!takeIn(person, span)) {
          hidden.add(person);
        }
      }
      // Where no chat at all is shown, it is not about one of them.
      boolean all =
          hidden.isEmpty()
              || (hidden.size() < people.size()
                  && hidden.stream().filter(person -> !passedOver(person)).count() == 0);
      unable &= !all;
      return all;
    } catch (NotShown refused) {
      unable(String.valueOf(refused.getMessage()));
      return false;
    }
  }

  /** The platform is there, and does not show that; perhaps next time. */
  private static final class NotShown extends IOException {
    private static final long serialVersionUID = 1L;

    final boolean tooFast;

    NotShown(Result.Failed refusal) {
      super(ZaloOaErrors.said(refusal));
      tooFast = refusal.code() == ZaloOaErrors.RATE;
    }
  }

  private record Span(Instant from, Instant until) {}

  /** Who has written since then, or was written to: one of the chats' two ends is the account. */
  private Set<String> people(JsonNode first, Instant since) throws IOException {
    Set<String> people = new LinkedHashSet<>();
    JsonNode page = first;
    for (int offset = PAGE; !page.isEmpty(); offset += PAGE) {
      if (offset > PAGE * MOST_PAGES) {
        log.error("Zalo OA: only the latest {} chats were looked through", PAGE * MOST_PAGES);
        break;
      }
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

  /** Whether his chat has not been shown so often that the others wait for it no longer. */
  private boolean passedOver(String person) {
    boolean over = refusals.merge(person, 1, Integer::sum) > MOST_REFUSALS;
    if (over) {
      log.error("Zalo OA: a chat is passed over that is not shown again and again");
      refusals.remove(person);
    }
    return over;
  }

  /** False if his chat is not shown: that must not hold up the others. */
  private boolean takeIn(String person, Span span) throws IOException {
    try {
      takeIn(person, chat(person, span.from), span);
      refusals.remove(person);
      return true;
    } catch (NotShown refused) {
      if (refused.tooFast) {
        throw refused;
      }
      unable(String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private List<JsonNode> chat(String person, Instant since) throws IOException {
    List<JsonNode> chat = new ArrayList<>();
    for (int offset = 0; offset < PAGE * MOST_PAGES; offset += PAGE) {
      JsonNode page =
          page("/v2.0/oa/conversation", Map.of("user_id", person, "offset", offset, "count", PAGE));
      page.forEach(chat::add);
      if (page.size() < PAGE || MissedMessages.time(page.get(page.size() - 1)).isBefore(since)) {
        break;
      }
    }
    return chat;
  }

  private void takeIn(String person, List<JsonNode> chat, Span span) {
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

  /**
   * When somebody of the office last said something there; the account's own automatic words do not
   * count, which come at once.
   */
  private Instant answeredByPerson(Address at, List<JsonNode> chat) {
    Instant asked = Instant.MIN;
    Instant answered = Instant.MIN;
    for (JsonNode message :
        chat.stream().sorted(Comparator.comparing(MissedMessages::time)).toList()) {
      Instant time = MissedMessages.time(message);
      if (message.path("src").asInt(1) == 1) {
        asked = time;
      } else if (asked.isBefore(time.minus(AT_ONCE)) && !ours(at, message)) {
        answered = time;
      }
    }
    return answered;
  }

  private boolean ours(Address at, JsonNode message) {
    return fates.sent(at, ZaloOaEvents.id(message.path("message_id"))).isPresent();
  }

  private JsonNode page(String path, Map<String, ?> asked) throws IOException {
    return switch (api.get(path, asked)) {
      case Result.Done(var list) -> list;
      case Result.Failed failed when failed.code() < 0 -> throw new NotShown(failed);
      case Result.Failed failed -> throw new IOException(ZaloOaErrors.said(failed));
      case Result.Unreadable _ -> throw new IOException("a page of messages is unreadable");
    };
  }
}

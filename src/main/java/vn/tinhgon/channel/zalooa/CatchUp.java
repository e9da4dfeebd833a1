package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
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

  /** A chat that is refused more often is passed over: the others must not wait for it. */
  private static final int MOST_REFUSALS = 3;

  /** An event that has just happened is still on its way, or is repeated soon. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  /** No person answers so fast; whether an answer was automatic is not shown. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final RecentChats chats;
  private final MissedMessages missed;
  private final ZaloOaIntake intake;
  private final Fates fates;
  private final CaughtUp caughtUp;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Integer> refusals = new HashMap<>();
  private boolean unable;

  /**
   * What takes them in.
   *
   * @param window how far back an answer can still go out
   */
  CatchUp(
      RecentChats chats,
      MissedMessages missed,
      ZaloOaIntake intake,
      Fates fates,
      CaughtUp caughtUp,
      Duration window,
      Clock clock) {
    this.chats = chats;
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
      Set<String> people = chats.people(recent, span.from);
      Set<String> hidden = new LinkedHashSet<>();
      for (String person : people) {
        if (!takeIn(person, span)) {
          hidden.add(person);
        }
      }
      boolean all = hidden.isEmpty();
      // Where no chat at all is shown, it is not about one of them.
      if (!all && hidden.size() < people.size()) {
        all = passedOver(hidden);
      }
      unable &= !all;
      return all;
    } catch (RecentChats.NotShown refused) {
      unable(String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private record Span(Instant from, Instant until) {}

  /** Whether these chats have not been shown so often that the others wait for none any longer. */
  private boolean passedOver(Set<String> hidden) {
    boolean all = true;
    for (String person : hidden) {
      if (refusals.merge(person, 1, Integer::sum) > MOST_REFUSALS) {
        log.error("Zalo OA: a chat is passed over that is not shown again and again");
        refusals.remove(person);
      } else {
        all = false;
      }
    }
    return all;
  }

  /** False if his chat is not shown: that must not hold up the others. */
  private boolean takeIn(String person, Span span) throws IOException {
    try {
      takeIn(person, chats.with(person, span.from), span);
      refusals.remove(person);
      return true;
    } catch (RecentChats.NotShown refused) {
      if (refused.tooFast) {
        throw refused;
      }
      unable(String.valueOf(refused.getMessage()));
      return false;
    }
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
}

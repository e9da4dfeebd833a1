package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi.Result;

/** The recent chats as the platform shows them, page by page. */
final class RecentChats {
  private static final Logger log = LoggerFactory.getLogger(RecentChats.class);

  /** The most that a call gives. */
  static final int PAGE = 10;

  private static final int MOST_PAGES = 200;

  private final OaApi api;

  RecentChats(OaApi api) {
    this.api = api;
  }

  /** The platform is there, and does not show that; perhaps next time. */
  static final class NotShown extends IOException {
    private static final long serialVersionUID = 1L;

    final boolean tooFast;

    NotShown(Result.Failed refusal) {
      super(ZaloOaErrors.said(refusal));
      tooFast = refusal.code() == ZaloOaErrors.RATE;
    }

    NotShown(String form) {
      super(form);
      tooFast = false;
    }
  }

  /** Who has written since then, or was written to: one of the chats' two ends is the account. */
  Set<String> people(JsonNode first, Instant since) throws IOException {
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
          String person = MissedMessages.person(message);
          if (person.isEmpty()) {
            throw new NotShown("lists chats without saying with whom");
          }
          people.add(person);
        }
      }
      if (older || page.size() < PAGE) {
        break;
      }
      page = page(ZaloOaLook.RECENT, Map.of("offset", offset, "count", PAGE));
    }
    return people;
  }

  /** What was said with that person, back to then at least. */
  List<JsonNode> with(String person, Instant since) throws IOException {
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

  private JsonNode page(String path, Map<String, ?> asked) throws IOException {
    return switch (api.get(path, asked)) {
      case Result.Done(var list) -> list;
      case Result.Failed failed when failed.code() < 0 -> throw new NotShown(failed);
      case Result.Failed failed -> throw new IOException(ZaloOaErrors.said(failed));
      case Result.Unreadable _ -> throw new IOException("a page of messages is unreadable");
    };
  }
}

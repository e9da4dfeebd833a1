package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.Watch.Trouble;

/** Whether Telegram is there, knows our token, and reaches the address it has of us. */
record TelegramLook(
    BotApi api, Introduced introduced, String publicUrl, Duration patience, Clock clock)
    implements Watch.Look {
  /** Its last failure stands there for good: an older one says nothing about today. */
  private static final Duration RECENT = Duration.ofMinutes(5);

  @Override
  public Optional<Trouble> take() throws IOException {
    return switch (api.call("getMe", Map.of(), patience)) {
      case Result.Done(var me) -> {
        introduced.as(me);
        yield webhook();
      }
      case Result.Failed failed ->
          Optional.of(
              new Trouble(TelegramErrors.state(failed.code()), TelegramErrors.said(failed)));
      case Result.Unreadable _ -> trouble("does not speak the Bot API; see _API_URL");
    };
  }

  private Optional<Trouble> webhook() throws IOException {
    if (!(api.call("getWebhookInfo", Map.of(), patience) instanceof Result.Done(var set))) {
      return Optional.empty();
    }
    String url = set.path("url").asString("");
    if (url.isEmpty()) {
      return trouble("has no webhook, so nothing comes in: run tinhgon telegram set-webhook");
    }
    if (!publicUrl.isEmpty() && !url.equals(publicUrl + TelegramWebhook.PATH)) {
      return trouble("calls another address: run tinhgon telegram set-webhook");
    }
    if (lacksKinds(set)) {
      return trouble("does not send all that we take: run tinhgon telegram set-webhook");
    }
    return failing(set)
        ? trouble(
            "cannot deliver to us: "
                + set.path("last_error_message").asString("")
                + "; run tinhgon telegram info")
        : Optional.empty();
  }

  /** What it sends was named when the address was set, perhaps by an older version of ours. */
  static boolean lacksKinds(JsonNode set) {
    List<String> sent =
        set.path("allowed_updates").valueStream().map(kind -> kind.asString("")).toList();
    // Where none is named it sends all that we take, and more.
    return !sent.isEmpty() && !sent.containsAll(Bookmark.KINDS);
  }

  private boolean failing(JsonNode set) {
    Instant last = Instant.ofEpochSecond(set.path("last_error_date").asLong(0));
    return set.path("pending_update_count").asLong(0) > 0
        && last.plus(RECENT).isAfter(clock.instant());
  }

  private static Optional<Trouble> trouble(String what) {
    return Optional.of(new Trouble(State.IN_TROUBLE, what));
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "TelegramLook";
  }
}

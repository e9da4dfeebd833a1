package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupTalk;
import vn.tinhgon.channel.line.SetupTalk.Platform;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;

/** Sets the bot up with Telegram, and says in plain words what that answered. */
final class TelegramSetup {
  /** The only ones that Telegram calls; -1 is none written, which is 443. */
  private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

  private static final Set<Integer> CODES = Set.of(400, 401, 404, 429);

  /** More at once than this would wait for the database. */
  private static final int AT_ONCE = 20;

  /** Makes one for each job. */
  interface Maker {
    TelegramSetup make();
  }

  private final TelegramProperties properties;
  private final String publicUrl;
  private final WebhookSecret secret;
  private final SetupTalk talk;

  TelegramSetup(
      BotApi api,
      TelegramProperties properties,
      String publicUrl,
      WebhookSecret secret,
      Wording wording) {
    this.properties = properties;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    this.secret = secret;
    var platform = new Platform("Telegram", "TINHGON_TELEGRAM", TelegramSetup::advice);
    talk = new SetupTalk(api, properties.callTimeout(), platform, wording);
  }

  private static String advice(int code) {
    return "telegram.code." + (CODES.contains(code) ? "" + code : "other");
  }

  /** Does that job. */
  SetupReport run(SetupWork work) {
    return talk.report(
        switch (work) {
          case SET_WEBHOOK -> this::setWebhook;
          case DELETE_WEBHOOK -> this::deleteWebhook;
          case INFO, TEST_WEBHOOK -> this::info;
        });
  }

  private boolean setWebhook() throws IOException {
    if (!talk.callable(properties.byWebhook(), publicUrl, properties.ownServer())) {
      return false;
    }
    if (!properties.ownServer() && !PORTS.contains(URI.create(publicUrl).getPort())) {
      return talk.fail("telegram.wrong.port", publicUrl);
    }
    Map<String, Object> wanted =
        Map.of(
            "url",
            address(),
            "secret_token",
            secret.text(),
            "max_connections",
            AT_ONCE,
            "allowed_updates",
            Bookmark.KINDS);
    return talk.ask(
        "setWebhook",
        wanted,
        _ -> {
          talk.say("telegram.webhook.saved", address());
          return info();
        });
  }

  /** What waits is kept: the next poll, or the next address, gets it. */
  private boolean deleteWebhook() throws IOException {
    return talk.ask(
        "deleteWebhook",
        Map.of(),
        _ -> {
          talk.say("telegram.webhook.deleted");
          return !properties.byWebhook() || talk.fail("telegram.webhook.none");
        });
  }

  private boolean info() throws IOException {
    return talk.ask(
        "getMe",
        Map.of(),
        me -> {
          talk.say("telegram.me", me.path("username").asString("?"), me.path("id").asString("?"));
          talk.say(
              properties.byWebhook() ? "setup.mode.webhook" : "setup.mode.is.polling", "Telegram");
          return talk.ask("getWebhookInfo", Map.of(), this::webhook);
        });
  }

  private boolean webhook(JsonNode set) {
    String url = set.path("url").asString("");
    if (url.isEmpty()) {
      return !properties.byWebhook() || talk.fail("telegram.webhook.none");
    }
    talk.say("telegram.webhook.is", url, set.path("pending_update_count").asString("?"));
    long failed = set.path("last_error_date").asLong(0);
    if (failed > 0) {
      talk.say(
          "telegram.webhook.failed",
          Vietnam.moment(Instant.ofEpochSecond(failed)),
          SecretMask.mask(set.path("last_error_message").asString("?")));
    }
    if (!properties.byWebhook()) {
      return talk.fail("telegram.webhook.in.the.way");
    }
    if (TelegramLook.lacksKinds(set)) {
      return talk.fail("telegram.webhook.kinds");
    }
    return publicUrl.isEmpty()
        || url.equals(address())
        || talk.fail("telegram.webhook.other", address());
  }

  private String address() {
    return publicUrl + TelegramWebhook.PATH;
  }
}

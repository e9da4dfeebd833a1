package vn.tinhgon.channel.zalobot;

import java.io.IOException;
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

/** Sets the bot up with the platform, and says in plain words what that answered. */
final class ZaloBotSetup {
  /** What the platform may say came of its trial call, and what to do about each. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "http.403",
          "http.404",
          "http.5xx",
          "http.other",
          "err.tls",
          "err.dns",
          "err.timeout",
          "err.conn",
          "err.proxy",
          "err.blocked",
          "err.unreachable");

  private static final Set<Integer> CODES = Set.of(400, 401, 403, 404, 426, 429);

  /** Makes one for each job. */
  interface Maker {
    ZaloBotSetup make();
  }

  private final ZaloBotProperties properties;
  private final String publicUrl;
  private final WebhookSecret secret;
  private final SetupTalk talk;

  ZaloBotSetup(
      BotApi api,
      ZaloBotProperties properties,
      String publicUrl,
      WebhookSecret secret,
      Wording wording) {
    this.properties = properties;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    this.secret = secret;
    var platform = new Platform("Zalo", "TINHGON_ZALOBOT", ZaloBotSetup::advice);
    talk = new SetupTalk(api, properties.callTimeout(), platform, wording);
  }

  private static String advice(int code) {
    return "zalobot.code." + (CODES.contains(code) ? "" + code : "other");
  }

  /** Does that job. */
  SetupReport run(SetupWork work) {
    return talk.report(
        switch (work) {
          case SET_WEBHOOK -> this::setWebhook;
          case TEST_WEBHOOK -> this::testWebhook;
          case DELETE_WEBHOOK -> this::deleteWebhook;
          case INFO -> this::info;
        });
  }

  private boolean setWebhook() throws IOException {
    return talk.callable(properties.byWebhook(), publicUrl)
        && talk.ask(
            "setWebhook",
            Map.of("url", address(), "secret_token", secret.text()),
            set -> {
              talk.say("zalobot.webhook.saved", set.path("url").asString(address()));
              // The address counts even where the trial call failed.
              return verified(set.path("verification"));
            });
  }

  private boolean testWebhook() throws IOException {
    // Whether the outcome stands within "verification" here too is not documented.
    return talk.ask(
        "testWebhook",
        Map.of(),
        tried -> verified(tried.has("verification") ? tried.path("verification") : tried));
  }

  private boolean deleteWebhook() throws IOException {
    return talk.ask(
        "deleteWebhook",
        Map.of(),
        _ -> {
          talk.say("zalobot.webhook.deleted");
          return !properties.byWebhook() || talk.fail("zalobot.webhook.none");
        });
  }

  private boolean info() throws IOException {
    return talk.ask(
        "getMe",
        Map.of(),
        me -> {
          talk.say(
              "zalobot.me",
              me.path("account_name").asString("?"),
              me.path("id").asString("?"),
              me.path("account_type").asString("?"));
          talk.say(properties.byWebhook() ? "setup.mode.webhook" : "setup.mode.is.polling", "Zalo");
          return talk.ask("getWebhookInfo", Map.of(), this::webhook);
        });
  }

  private boolean webhook(JsonNode set) {
    String url = set.path("url").asString("");
    if (url.isEmpty()) {
      talk.say("zalobot.webhook.none");
      return !properties.byWebhook();
    }
    long updated = set.path("updated_at").asLong(0);
    talk.say(
        "zalobot.webhook.is",
        url,
        updated > 0 ? Vietnam.moment(Instant.ofEpochMilli(updated)) : "?");
    if (!properties.byWebhook()) {
      return talk.fail("zalobot.webhook.in.the.way");
    }
    return publicUrl.isEmpty()
        || url.equals(address())
        || talk.fail("zalobot.webhook.other", address());
  }

  private String address() {
    return publicUrl + ZaloBotWebhook.PATH;
  }

  private boolean verified(JsonNode tried) {
    String outcome = tried.path("outcome").asString("").replaceFirst("^webhook\\.", "");
    String status = tried.path("status_code").asString("?");
    if (tried.path("ok").asBoolean(false) || outcome.equals("ok")) {
      talk.say("zalobot.tried.well", status, tried.path("latency").asString("?"));
      return true;
    }
    if (tried.isMissingNode() || tried.isEmpty()) {
      return talk.fail("zalobot.untried");
    }
    talk.say("zalobot.tried.badly", status, outcome.isEmpty() ? "?" : outcome);
    talk.say(
        "zalobot.outcome." + (OUTCOMES.contains(outcome) ? outcome.replace('.', '-') : "other"));
    String hint = tried.path("hint").asString("");
    if (!hint.isBlank()) {
      talk.say("zalobot.hint", SecretMask.mask(hint));
    }
    return false;
  }
}

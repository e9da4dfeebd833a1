package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
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

  private final BotApi api;
  private final ZaloBotProperties properties;
  private final String publicUrl;
  private final WebhookSecret secret;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  ZaloBotSetup(
      BotApi api,
      ZaloBotProperties properties,
      String publicUrl,
      WebhookSecret secret,
      Wording wording) {
    this.api = api;
    this.properties = properties;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    this.secret = secret;
    this.wording = wording;
  }

  /** Does that job. */
  ZaloBotReport run(ZaloBotWork work) {
    try {
      boolean done =
          switch (work) {
            case SET_WEBHOOK -> setWebhook();
            case TEST_WEBHOOK -> testWebhook();
            case INFO -> info();
          };
      return new ZaloBotReport(done, lines);
    } catch (IOException unreachable) {
      say("zalobot.unreachable", SecretMask.mask(unreachable.toString()));
      return new ZaloBotReport(false, lines);
    }
  }

  private boolean setWebhook() throws IOException {
    if (!properties.byWebhook()) {
      return fail("zalobot.mode.polling");
    }
    if (publicUrl.isEmpty()) {
      return fail("zalobot.no.public.url");
    }
    if (!publicUrl.startsWith("https://")) {
      return fail("zalobot.not.https", publicUrl);
    }
    Map<String, String> wanted =
        Map.of("url", publicUrl + ZaloBotWebhook.PATH, "secret_token", secret.text());
    return switch (api.call("setWebhook", wanted, properties.callTimeout())) {
      case Result.Done(var set) -> {
        say("zalobot.webhook.saved", set.path("url").asString(publicUrl + ZaloBotWebhook.PATH));
        // The address counts even where the trial call failed.
        yield verified(set.path("verification"));
      }
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ -> fail("zalobot.unreadable");
    };
  }

  private boolean testWebhook() throws IOException {
    return switch (api.call("testWebhook", Map.of(), properties.callTimeout())) {
      // Whether the outcome stands within "verification" here too is not documented.
      case Result.Done(var tried) ->
          verified(tried.has("verification") ? tried.path("verification") : tried);
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ -> fail("zalobot.unreadable");
    };
  }

  private boolean info() throws IOException {
    switch (api.call("getMe", Map.of(), properties.callTimeout())) {
      case Result.Done(var me) ->
          say(
              "zalobot.me",
              me.path("account_name").asString("?"),
              me.path("id").asString("?"),
              me.path("account_type").asString("?"));
      case Result.Failed failed -> {
        return refused(failed);
      }
      case Result.Unreadable _ -> {
        return fail("zalobot.unreadable");
      }
    }
    say(properties.byWebhook() ? "zalobot.mode.is.webhook" : "zalobot.mode.is.polling");
    return switch (api.call("getWebhookInfo", Map.of(), properties.callTimeout())) {
      case Result.Done(var set) -> webhook(set);
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ -> fail("zalobot.unreadable");
    };
  }

  private boolean webhook(JsonNode set) {
    String url = set.path("url").asString("");
    if (url.isEmpty()) {
      say("zalobot.webhook.none");
      return !properties.byWebhook();
    }
    long updated = set.path("updated_at").asLong(0);
    say(
        "zalobot.webhook.is",
        url,
        updated > 0 ? Vietnam.moment(Instant.ofEpochMilli(updated)) : "?");
    if (!properties.byWebhook()) {
      return fail("zalobot.webhook.in.the.way");
    }
    boolean ours = publicUrl.isEmpty() || url.equals(publicUrl + ZaloBotWebhook.PATH);
    return ours || fail("zalobot.webhook.other", publicUrl + ZaloBotWebhook.PATH);
  }

  private boolean verified(JsonNode tried) {
    String outcome = tried.path("outcome").asString("").replaceFirst("^webhook\\.", "");
    String status = tried.path("status_code").asString("?");
    if (tried.path("ok").asBoolean(false) || outcome.equals("ok")) {
      say("zalobot.tried.well", status, tried.path("latency").asString("?"));
      return true;
    }
    if (tried.isMissingNode() || tried.isEmpty()) {
      return fail("zalobot.untried");
    }
    say("zalobot.tried.badly", status, outcome.isEmpty() ? "?" : outcome);
    say("zalobot.outcome." + (OUTCOMES.contains(outcome) ? outcome.replace('.', '-') : "other"));
    String hint = tried.path("hint").asString("");
    if (!hint.isBlank()) {
      say("zalobot.hint", SecretMask.mask(hint));
    }
    return false;
  }

  private boolean refused(Result.Failed failed) {
    say("zalobot.refused", "" + failed.code(), SecretMask.mask(failed.description()));
    return fail("zalobot.code." + (CODES.contains(failed.code()) ? "" + failed.code() : "other"));
  }

  private boolean fail(String key, String... arguments) {
    say(key, arguments);
    return false;
  }

  private void say(String key, String... arguments) {
    lines.add(wording.get(key, (Object[]) arguments));
  }
}

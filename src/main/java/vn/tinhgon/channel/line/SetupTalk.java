package vn.tinhgon.channel.line;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;

/** What is said with a platform while a bot is set up, and of it to the operator. */
public final class SetupTalk {
  private final BotApi api;
  private final Duration patience;
  private final Platform platform;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  /**
   * Whom it is said with.
   *
   * @param name as people know it
   * @param settings with which the names of its settings begin
   * @param advice what to do about a refusal with that code
   */
  public record Platform(String name, String settings, IntFunction<String> advice) {}

  /** A job, or a part of it. */
  public interface Job {

    /** Does it; returns whether all is well. */
    boolean done() throws IOException;
  }

  /** What follows from an answer. */
  public interface Answer {

    /** Reads what the call returned; returns whether all is well. */
    boolean read(JsonNode returned) throws IOException;
  }

  /** Nothing said yet. */
  public SetupTalk(BotApi api, Duration patience, Platform platform, Wording wording) {
    this.api = api;
    this.patience = patience;
    this.platform = platform;
    this.wording = wording;
  }

  /** Does that job and reports it. */
  public SetupReport report(Job job) {
    try {
      boolean done = job.done();
      return new SetupReport(done, lines);
    } catch (IOException unreachable) {
      say(
          "setup.unreachable",
          platform.name,
          platform.settings,
          SecretMask.mask(unreachable.toString()));
      return new SetupReport(false, lines);
    }
  }

  /** Calls that method; what it is refused for is said. */
  public boolean ask(String method, Map<String, ?> parameters, Answer answer) throws IOException {
    return switch (api.call(method, parameters, patience)) {
      case Result.Done(var returned) -> answer.read(returned);
      case Result.Failed failed -> {
        say(
            "setup.refused",
            platform.name,
            "" + failed.code(),
            SecretMask.mask(failed.description()));
        yield fail(platform.advice.apply(failed.code()));
      }
      case Result.Unreadable _ -> fail("setup.unreadable", platform.name, platform.settings);
    };
  }

  /** Whether the platform can call us at that address; says why not. */
  public boolean callable(boolean byWebhook, String publicUrl) {
    return callable(byWebhook, publicUrl, false);
  }

  /**
   * The same.
   *
   * @param anywhere whether it calls any address, without https too
   */
  public boolean callable(boolean byWebhook, String publicUrl, boolean anywhere) {
    if (!byWebhook) {
      return fail("setup.mode.polling", platform.name, platform.settings);
    }
    if (publicUrl.isEmpty()) {
      return fail("setup.no.public.url");
    }
    return anywhere
        || publicUrl.startsWith("https://")
        || fail("setup.not.https", platform.name, publicUrl);
  }

  /** Says it, and that not all is well. */
  public boolean fail(String key, String... arguments) {
    say(key, arguments);
    return false;
  }

  /** Says it to the operator. */
  public void say(String key, String... arguments) {
    lines.add(wording.get(key, (Object[]) arguments));
  }
}

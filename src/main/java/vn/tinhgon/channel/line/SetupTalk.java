package vn.tinhgon.channel.line;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;

/** What is said with a platform while a bot is set up, and of it to the operator. */
public final class SetupTalk {
  private final BotApi api;
  private final Duration patience;
  private final String platform;
  private final Set<Integer> codes;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

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

  /**
   * Nothing said yet.
   *
   * @param platform with which the keys of its messages begin
   * @param codes the refusals that are explained each by itself
   */
  public SetupTalk(
      BotApi api, Duration patience, String platform, Set<Integer> codes, Wording wording) {
    this.api = api;
    this.patience = patience;
    this.platform = platform;
    this.codes = codes;
    this.wording = wording;
  }

  /** Does that job and reports it. */
  public SetupReport report(Job job) {
    try {
      boolean done = job.done();
      return new SetupReport(done, lines);
    } catch (IOException unreachable) {
      say("unreachable", SecretMask.mask(unreachable.toString()));
      return new SetupReport(false, lines);
    }
  }

  /** Calls that method; what it is refused for is said. */
  public boolean ask(String method, Map<String, ?> parameters, Answer answer) throws IOException {
    return switch (api.call(method, parameters, patience)) {
      case Result.Done(var returned) -> answer.read(returned);
      case Result.Failed failed -> {
        say("refused", "" + failed.code(), SecretMask.mask(failed.description()));
        yield fail("code." + (codes.contains(failed.code()) ? "" + failed.code() : "other"));
      }
      case Result.Unreadable _ -> fail("unreadable");
    };
  }

  /** Whether the platform can call us at that address; says why not. */
  public boolean callable(boolean byWebhook, String publicUrl) {
    if (!byWebhook) {
      return fail("mode.polling");
    }
    if (publicUrl.isEmpty()) {
      return fail("no.public.url");
    }
    return publicUrl.startsWith("https://") || fail("not.https", publicUrl);
  }

  /** Says it, and that not all is well. */
  public boolean fail(String key, String... arguments) {
    say(key, arguments);
    return false;
  }

  /** Says it to the operator. */
  public void say(String key, String... arguments) {
    lines.add(wording.get(platform + '.' + key, (Object[]) arguments));
  }
}

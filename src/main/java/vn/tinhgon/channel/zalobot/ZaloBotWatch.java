package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.context.SmartLifecycle;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Loop;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.lane.Backoff;
import vn.tinhgon.ops.SecretMask;

/**
 * Looks after the platform where it calls us: whether it is there, knows our token, and has an
 * address of ours. Often while something is wrong, seldom otherwise.
 */
final class ZaloBotWatch implements SmartLifecycle {
  private static final Duration SELDOM = Duration.ofMinutes(10);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  private final BotApi api;
  private final Names names;
  private final PlatformStatus status;
  private final Runnable recovered;
  private final Duration patience;
  private final Clock clock;
  private final Backoff backoff;
  private final Loop loop;
  private Instant due = Instant.MIN;
  private int failures;

  ZaloBotWatch(
      BotApi api,
      Names names,
      PlatformStatus status,
      Runnable recovered,
      Duration patience,
      Clock clock,
      RandomGenerator random) {
    this.api = api;
    this.names = names;
    this.status = status;
    this.recovered = recovered;
    this.patience = patience;
    this.clock = clock;
    backoff = new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30), random);
    loop = new Loop("zalobot-watch", this::runOnce, api::cancel);
  }

  /** Looks if it is time; returns how long to wait before the next time. */
  Duration runOnce() {
    Instant now = clock.instant();
    boolean farOff = due.isAfter(now.plus(SELDOM));
    if (now.isBefore(due) && !farOff && !status.status().state().wrong()) {
      return OFTEN;
    }
    due = now.plus(SELDOM);
    try {
      return look();
    } catch (IOException unreachable) {
      return trouble(State.UNREACHABLE, "cannot be reached: " + unreachable);
    }
  }

  private Duration look() throws IOException {
    return switch (api.call("getMe", Map.of(), patience)) {
      case Result.Done(var me) -> {
        names.learn(me);
        yield webhook();
      }
      case Result.Failed failed -> trouble(ZaloBotErrors.state(failed), ZaloBotErrors.said(failed));
      case Result.Unreadable _ ->
          trouble(State.IN_TROUBLE, "does not speak the Bot API; see TINHGON_ZALOBOT_API_URL");
    };
  }

  /** Only what says clearly that there is none is a problem: the answer's form may change. */
  private Duration webhook() throws IOException {
    if (api.call("getWebhookInfo", Map.of(), patience) instanceof Result.Done(var set)
        && set.isObject()
        && set.path("url").asString("").isEmpty()) {
      return trouble(
          State.IN_TROUBLE, "has no webhook, so nothing comes in: run tinhgon zalobot set-webhook");
    }
    failures = 0;
    if (status.fine()) {
      recovered.run();
    }
    return OFTEN;
  }

  private Duration trouble(State state, String what) {
    if (!loop.stopping()) {
      status.problem(state, SecretMask.mask(what));
    }
    due = Instant.MIN;
    return backoff.after(++failures);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.running();
  }
}

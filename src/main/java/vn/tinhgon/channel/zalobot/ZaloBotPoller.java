package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.channel.line.Polling;

/**
 * Fetches events one by one and has them stored. The platform knows no confirmation: what it has
 * given out is gone there, so what cannot be stored is held here until it can. What is on its way
 * when the process ends is lost; only the webhook is safe from that.
 */
public final class ZaloBotPoller implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ZaloBotPoller.class);

  private static final Duration REFUSED = Duration.ofSeconds(30);

  /** Either of them where there is a webhook; which of them is not documented. */
  private static final int POLLS_REFUSED = 400;

  private static final int TAKEN_OVER = 409;

  private final BotApi api;
  private final ZaloBotIntake intake;
  private final Names names;
  private final Duration pollTimeout;
  private final Duration callTimeout;
  private final Clock clock;
  private final Polling polling;
  private List<JsonNode> unstored = List.of();
  private boolean introduced;

  /**
   * A poller that begins with {@link #start}.
   *
   * @param callTimeout for a call, over the time a poll may be held
   * @param recovered runs when the platform works again after a problem
   */
  ZaloBotPoller(
      BotApi api,
      ZaloBotIntake intake,
      Names names,
      PlatformStatus status,
      Runnable recovered,
      Duration pollTimeout,
      Duration callTimeout,
      Clock clock,
      RandomGenerator random) {
    this.api = api;
    this.intake = intake;
    this.names = names;
    this.pollTimeout = pollTimeout;
    this.callTimeout = callTimeout;
    this.clock = clock;
    polling =
        new Polling(
            "zalobot-poller", this::step, api::cancel, status, recovered, this::unstored, random);
  }

  /**
   * One call of the platform and what follows from it. Returns how long to wait before the next.
   */
  public Duration runOnce() {
    return polling.runOnce();
  }

  private Duration step() throws IOException {
    if (!unstored.isEmpty()) {
      return store();
    }
    return introduced ? fetch() : introduce();
  }

  private void unstored(Throwable failed) {
    log.error("Zalo Bot: what came in was not stored; it is held and tried again", failed);
  }

  private Duration introduce() throws IOException {
    return switch (api.call("getMe", Map.of(), callTimeout)) {
      case Result.Done(var me) -> {
        names.learn(me);
        // A webhook left over would keep every poll from working. What is answered where there is
        // none is not documented, so a refusal of this is none of the poll.
        if (api.call("deleteWebhook", Map.of(), callTimeout) instanceof Result.Failed failed) {
          log.info("Zalo Bot: no webhook was deleted: {}", ZaloBotErrors.said(failed));
        }
        introduced = true;
        yield polling.fine(Duration.ZERO);
      }
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ ->
          polling.trouble(
              State.IN_TROUBLE, "does not speak the Bot API; see TINHGON_ZALOBOT_API_URL");
    };
  }

  private Duration fetch() throws IOException {
    Instant began = clock.instant();
    var wait = Map.of("timeout", "" + Math.max(1, pollTimeout.toSeconds()));
    return switch (api.call("getUpdates", wait, pollTimeout.plus(callTimeout))) {
      case Result.Done(var given) -> {
        unstored = ZaloBotUpdates.events(given);
        yield unstored.isEmpty() ? idle(began) : store();
      }
      case Result.Failed(var code, _, _) when code == ZaloBotErrors.IDLE -> idle(began);
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable(var body, _) -> {
        // It is gone at the platform: whoever looks into it may still find a question.
        if (body.contains("message")) {
          intake.bury(body, "not JSON");
        }
        yield polling.trouble(State.IN_TROUBLE, "sends what is not of its API");
      }
    };
  }

  private Duration store() {
    boolean fresh = intake.store(unstored);
    unstored = List.of();
    return polling.fine(fresh ? Duration.ZERO : Polling.BREATH);
  }

  private Duration idle(Instant began) {
    Duration held = Duration.between(began, clock.instant());
    return polling.fine(held.compareTo(Polling.BREATH) < 0 ? Polling.BREATH : Duration.ZERO);
  }

  private Duration refused(Result.Failed failed) {
    if (failed.code() == POLLS_REFUSED || failed.code() == TAKEN_OVER) {
      // A webhook may have been set meanwhile: an introduction takes it back.
      introduced = false;
    }
    Duration pause = polling.trouble(ZaloBotErrors.state(failed), ZaloBotErrors.said(failed));
    return failed.code() == ZaloBotErrors.TOKEN ? REFUSED : pause;
  }

  @Override
  public void start() {
    polling.start();
  }

  @Override
  public void stop() {
    polling.stop();
  }

  @Override
  public boolean isRunning() {
    return polling.running();
  }
}

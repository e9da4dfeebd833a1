package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.channel.line.Polling;

/**
 * Fetches updates, has them stored, confirms them: in that order. Telegram forgets an update when
 * the next fetch names a higher offset, so that fetch happens only after the commit. Nothing but
 * {@link #stop} ends it.
 */
public final class TelegramPoller implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

  private static final Duration CONFLICT = Duration.ofSeconds(5);
  private static final Duration REFUSED = Duration.ofSeconds(30);

  private final BotApi api;
  private final Introduced introduced;
  private final Duration pollTimeout;
  private final Duration callTimeout;
  private final Clock clock;
  private final Polling polling;
  private final Bookmark bookmark = new Bookmark();

  /**
   * A poller that begins with {@link #start}.
   *
   * @param introduced has the intake once the bot's username is known
   * @param callTimeout for a call, over the time a poll may be held
   * @param recovered runs when Telegram works again after a problem
   */
  TelegramPoller(
      BotApi api,
      Introduced introduced,
      PlatformStatus status,
      Runnable recovered,
      Duration pollTimeout,
      Duration callTimeout,
      Clock clock,
      RandomGenerator random) {
    this.api = api;
    this.introduced = introduced;
    this.pollTimeout = pollTimeout;
    this.callTimeout = callTimeout;
    this.clock = clock;
    polling =
        new Polling(
            "telegram-poller", this::step, api::cancel, status, recovered, this::unstored, random);
  }

  /** One call of Telegram and what follows from it. Returns how long to wait before the next. */
  public Duration runOnce() {
    return polling.runOnce();
  }

  private Duration step() throws IOException {
    Optional<TelegramIntake> intake = introduced.intake();
    return intake.isEmpty() ? introduce() : fetch(intake.get());
  }

  private void unstored(Throwable failed) {
    log.error("Telegram: what came in was not stored, so it is not confirmed", failed);
  }

  private Duration introduce() throws IOException {
    return switch (api.call("getMe", Map.of(), callTimeout)) {
      case Result.Done(var me) -> {
        // A webhook left over would keep every poll from working; updates waiting are kept.
        if (api.call("deleteWebhook", Map.of(), callTimeout) instanceof Result.Failed failed) {
          yield refused(failed);
        }
        introduced.as(me);
        yield polling.fine(Duration.ZERO);
      }
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ ->
          polling.trouble(State.IN_TROUBLE, "does not speak the Bot API; see _API_URL");
    };
  }

  private Duration fetch(TelegramIntake ready) throws IOException {
    Instant began = clock.instant();
    return switch (api.call(
        "getUpdates", bookmark.next(pollTimeout), pollTimeout.plus(callTimeout))) {
      case Result.Done(var batch) when batch.isEmpty() -> {
        bookmark.atTheEnd();
        Duration held = Duration.between(began, clock.instant());
        yield polling.fine(
            held.compareTo(Polling.BREATH) < 0 ? Polling.BREATH.minus(held) : Duration.ZERO);
      }
      case Result.Done(var batch) -> {
        ready.store(batch);
        if (bookmark.stored(batch)) {
          yield polling.trouble(
              State.IN_TROUBLE, "sends the same updates again although they were confirmed");
        }
        yield polling.fine(Duration.ZERO);
      }
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable(var body, var tooLong) -> unreadable(ready, body, tooLong);
    };
  }

  /** Fetches one at a time to find the broken update, and puts it aside when it is found. */
  private Duration unreadable(TelegramIntake ready, String body, boolean tooLong) {
    if (bookmark.singleOut()) {
      return Duration.ZERO;
    }
    OptionalLong update = bookmark.hopeless(body, tooLong);
    if (update.isEmpty()) {
      return polling.trouble(State.IN_TROUBLE, "sends what is not of its API");
    }
    ready.bury("" + update.getAsLong(), body, tooLong ? "too long to read" : "broken JSON");
    bookmark.skip(update.getAsLong());
    return Duration.ZERO;
  }

  private Duration refused(Result.Failed failed) {
    Duration pause =
        polling.trouble(TelegramErrors.state(failed.code()), TelegramErrors.said(failed));
    return switch (failed.code()) {
      case 401, 404 -> REFUSED;
      case 409 -> CONFLICT;
      case 429 -> failed.retryAfter().isPositive() ? failed.retryAfter() : pause;
      default -> pause;
    };
  }

  @Override
  public void start() {
    polling.start();
  }

  /** Breaks off an open poll; nothing of it is confirmed, so nothing is lost. */
  @Override
  public void stop() {
    polling.stop();
  }

  @Override
  public boolean isRunning() {
    return polling.running();
  }
}

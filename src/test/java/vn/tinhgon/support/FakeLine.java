package vn.tinhgon.support;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What lies between a platform of a test and us: it may be cut, one way or both, and, on a clock of
 * the test, it is as slow and as forgetful as the platform's own.
 */
public final class FakeLine {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Pusher pusher;
  private final Function<Clock, Repeats> repeats;
  private final Function<Clock, List<SpeedLimit>> limits;
  private final Consumer<Clock> rest;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile SpeedLimit chats;
  private volatile SpeedLimit all;
  private volatile Fault down;

  private FakeLine(
      Pusher pusher,
      Function<Clock, Repeats> repeats,
      Function<Clock, List<SpeedLimit>> limits,
      Consumer<Clock> rest) {
    this.pusher = pusher;
    this.repeats = repeats;
    this.limits = limits;
    this.rest = rest;
  }

  /**
   * A message a second in a chat, and thirty over all, counting edits.
   *
   * @param rest what else keeps time
   */
  static FakeLine ofTelegram(Pusher pusher, Consumer<Clock> rest) {
    return new FakeLine(pusher, Repeats::ofTelegram, FakeLine::asTelegram, rest);
  }

  /** How fast it may be spoken to is not published; so the same is wanted as of Telegram. */
  static FakeLine ofZaloBot(Pusher pusher) {
    return new FakeLine(pusher, Repeats::ofZaloBot, FakeLine::asTelegram, _ -> {});
  }

  /** 4,000 calls a minute, whatever for. */
  static FakeLine ofAccount(Pusher pusher) {
    return new FakeLine(
        pusher,
        Repeats::ofAccount,
        clock -> List.of(new SpeedLimit(clock, 4_000, Duration.ofMinutes(1))),
        _ -> {});
  }

  private static List<SpeedLimit> asTelegram(Clock clock) {
    return List.of(new SpeedLimit(clock, 30, SECOND), new SpeedLimit(clock, 1, SECOND));
  }

  /** From now on the platform posts again, forgets, and refuses haste as it does by that clock. */
  public void keepTime(Clock clock) {
    pusher.repeats = repeats.apply(clock);
    all = limits.apply(clock).getFirst();
    chats = limits.apply(clock).size() > 1 ? limits.apply(clock).getLast() : null;
    rest.accept(clock);
  }

  /** From now on the platform posts again, soon, until a thing is taken. */
  public void persist() {
    pusher.repeats = Repeats.STUBBORN;
  }

  /** Whatever lies before the platform answers every call with 502 and HTML. */
  public void badGateway(boolean bad) {
    meets(bad ? new Fault.Answer(502, "<html>Bad Gateway</html>") : null);
  }

  /** From now on every call meets with that; with null it is answered. */
  public void meets(Fault fault) {
    down = fault;
  }

  /** From now on nothing is posted: it waits at the platform. */
  public void away(boolean away) {
    pusher.away = away;
  }

  /** From now on nobody takes what is posted. */
  public void shut(boolean shut) {
    pusher.shut = shut;
  }

  /** Whether the platform posts nothing before the clock goes on. */
  public boolean quiet() {
    return pusher.quiet();
  }

  /** What every call meets with; null if it is answered. */
  Fault down() {
    return down;
  }

  /**
   * How long one more call must wait, be it a message to that chat or, with "", another: not at all
   * where it is taken.
   */
  Duration wait(String chat) {
    SpeedLimit each = chats;
    SpeedLimit together = all;
    Duration wait = each == null ? Duration.ZERO : each.wait(chat);
    if (wait.isZero() && together != null) {
      wait = together.wait("");
    }
    if (wait.isPositive()) {
      violations.add("faster than the platform allows, to \"" + chat + "\"");
    }
    return wait;
  }

  /** Where it was spoken to faster than it allows. */
  List<String> violations() {
    return violations;
  }
}

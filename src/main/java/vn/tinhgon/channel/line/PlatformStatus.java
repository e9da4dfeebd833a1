package vn.tinhgon.channel.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.Usage;

/** How a platform is. A change is logged once, not every attempt. */
public final class PlatformStatus implements Channel {
  private static final Logger log = LoggerFactory.getLogger(PlatformStatus.class);

  /** Messages are lost after a day without contact; somebody should know long before. */
  private static final Duration ALARM = Duration.ofMinutes(15);

  private final String channel;
  private final String name;
  private final String atStake;
  private final Clock clock;
  private State state;
  private Instant since;
  private String problem;
  private boolean alarmed;
  private String standing = "";
  private @Nullable Instant lastContact;
  private volatile @Nullable Supplier<Usage> measured;
  private volatile String door = "";

  /**
   * How that platform is at the start.
   *
   * @param channel its short name, as in an address
   * @param name what the log calls it
   * @param atStake what a long silence costs
   * @param obstacle why it is off; empty if it is on
   */
  public PlatformStatus(String channel, String name, String atStake, Clock clock, String obstacle) {
    this.channel = channel;
    this.name = name;
    this.atStake = atStake;
    this.clock = clock;
    this.state = obstacle.isEmpty() ? State.CONNECTING : State.OFF;
    this.since = clock.instant();
    this.problem = obstacle;
  }

  /** It answered properly. Returns whether it had a problem before and has none now. */
  public synchronized boolean fine() {
    alarmed = false;
    lastContact = clock.instant();
    if (!standing.isEmpty()) {
      problem(State.IN_TROUBLE, standing);
      return false;
    }
    boolean recovered = !problem.isEmpty();
    if (recovered) {
      log.info("{}: works again (it was: {})", name, problem);
    }
    enter(State.CONNECTED, "");
    return recovered;
  }

  /** It takes no message whatsoever, although it answers: a problem until {@link #taken}. */
  public synchronized void takesNothing(String what) {
    standing = what;
    problem(State.IN_TROUBLE, what);
  }

  /** It has taken a message. */
  public synchronized void taken() {
    standing = "";
  }

  /** Something is wrong, and what to do. */
  public synchronized void problem(State now, String what) {
    Instant last = lastContact;
    if (!alarmed && last != null && last.plus(ALARM).isBefore(clock.instant())) {
      alarmed = true;
      log.error("{}: silent since {}; {}", name, last, atStake);
    }
    if (!what.equals(problem)) {
      log.warn("{}: {}", name, what);
    }
    enter(now, what);
  }

  private void enter(State now, String what) {
    if (state != now) {
      since = clock.instant();
    }
    state = now;
    problem = what;
  }

  /** From now on it can be told how much of the month's messages is used up. */
  public void measure(Supplier<Usage> usage) {
    measured = usage;
  }

  /** From now on it is known at which address a talk is opened: this, and a payload behind it. */
  public void opensAt(String address) {
    door = address;
  }

  @Override
  public Optional<String> link(String payload) {
    return door.isEmpty() ? Optional.empty() : Optional.of(door + payload);
  }

  @Override
  public Optional<Usage> usage() {
    Supplier<Usage> supplier = measured;
    return supplier == null ? Optional.empty() : Optional.of(supplier.get());
  }

  @Override
  public synchronized ChannelStatus status() {
    return new ChannelStatus(channel, state, since, problem, lastContact);
  }
}

package vn.tinhgon.channel.line;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Delivery;

/**
 * Hands single messages over to a platform, on a line that may be lost while a send is open: then
 * nobody knows whether it arrived. So while the platform is away, a call that does nothing goes
 * before each send, and no message is spent on it.
 */
public final class Handover {
  private static final Logger log = LoggerFactory.getLogger(Handover.class);
  private static final int LONGEST_ID = 200;

  private final PlatformStatus status;
  private final Platform platform;
  private final Runnable recovered;

  /** A call of the platform. */
  public interface Call {
    Result make() throws IOException;
  }

  /** What the platform is like. */
  public interface Platform {

    /** Calls what does nothing. */
    Result harmless() throws IOException;

    /** A message was taken; {@code sent} is what the platform says of it. */
    void taken(JsonNode sent);

    /** What a refusal means for the message. */
    Delivery refused(Result.Failed refusal);

    /** What a refusal says about the platform. */
    State state(Result.Failed refusal);
  }

  /**
   * To that platform.
   *
   * @param recovered runs when it works again after a problem
   */
  public Handover(PlatformStatus status, Platform platform, Runnable recovered) {
    this.status = status;
    this.platform = platform;
    this.recovered = recovered;
  }

  /** Hands a message over by that call. */
  public Delivery by(Call message) {
    // A send into an outage leaves open whether it arrived, and may be repeated only once.
    if (status.status().state() == State.UNREACHABLE && !reachable()) {
      return new Delivery.Busy(Duration.ZERO, "cannot be reached");
    }
    try {
      return switch (message.make()) {
        case Result.Done(var sent) -> accepted(sent);
        case Result.Failed refusal -> platform.refused(refusal);
        case Result.Unreadable _ -> new Delivery.Unknown(away("answer unreadable"));
      };
    } catch (PlatformHttp.NotSent notSent) {
      return new Delivery.Busy(Duration.ZERO, away("not sent: " + notSent.getMessage()));
    } catch (IOException lost) {
      return new Delivery.Unknown(away("line lost: " + lost));
    }
  }

  private Delivery accepted(JsonNode sent) {
    try {
      platform.taken(sent);
    } catch (RuntimeException notNoted) {
      // It was taken all the same: whoever took this for a lost line would send it again.
      log.warn("a message was taken by its platform, but not counted", notNoted);
    }
    String id = sent.path("message_id").asString("");
    return new Delivery.Accepted(id.substring(0, Math.min(id.length(), LONGEST_ID)));
  }

  /** Whether it answers a call that does nothing. */
  private boolean reachable() {
    try {
      boolean there =
          switch (platform.harmless()) {
            case Result.Done _ -> true;
            case Result.Failed refusal -> platform.state(refusal) != State.UNREACHABLE;
            case Result.Unreadable _ -> false;
          };
      if (there && status.fine()) {
        recovered.run();
      }
      return there;
    } catch (IOException stillAway) {
      return false;
    }
  }

  private String away(String why) {
    String reason = SecretMask.mask(why);
    status.problem(State.UNREACHABLE, "cannot be reached: " + reason);
    return reason;
  }
}

package vn.tinhgon.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is.
 *
 * @param channel short name, as in an address
 * @param since when it came into that state
 * @param problem what is wrong and what to do, in English for the operator; empty when all is well
 * @param lastContact when the platform last answered properly; null if never, or if there is none
 */
public record ChannelStatus(
    String channel, State state, Instant since, String problem, @Nullable Instant lastContact) {

  /** What a channel may be. */
  public enum State {
    /** Switched off by the settings. */
    OFF,
    /** The platform has not been heard of since the start. */
    CONNECTING,
    CONNECTED,
    /** The platform does not know our token, or no more. */
    TOKEN_REFUSED,
    /** Somebody must allow us again, by hand, to speak for his account. */
    CONSENT_NEEDED,
    /** Another program takes our messages with the same token. */
    TAKEN_OVER,
    /** No answer comes, or only that of something in between. */
    UNREACHABLE,
    /** Anything else. */
    IN_TROUBLE;

    /** Whether an operator should look. */
    public boolean wrong() {
      return switch (this) {
        case OFF, CONNECTING, CONNECTED -> false;
        case TOKEN_REFUSED, CONSENT_NEEDED, TAKEN_OVER, UNREACHABLE, IN_TROUBLE -> true;
      };
    }
  }
}

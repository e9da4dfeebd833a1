package vn.tinhgon.channel.line;

import java.net.URI;
import java.time.Duration;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.ops.StartupRefused;

/** What a bot platform is spoken to with, whichever it is. */
public interface BotSettings {
  String token();

  /** The platform's server: scheme, host and port. */
  URI apiUrl();

  /** For the connection to it. */
  Duration connectTimeout();

  /** For one whole call other than a poll. */
  Duration callTimeout();

  /**
   * Refuses what cannot be read.
   *
   * @throws StartupRefused naming the variable, what was given and what is expected
   */
  void requireReadable();

  /** Why the channel is off; empty if it is not. */
  String obstacle();

  /** What the platform shows when it calls us. */
  WebhookSecret secret(SecretKey key);
}

package vn.tinhgon.channel.line;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** Takes what a platform posts: looks at the secret before anything else, stores, and answers. */
public final class Webhook {
  /** How long a platform is asked to wait where we cannot store. */
  public static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private final String header;
  private final WebhookSecret secret;
  private final Deposit deposit;

  /** What becomes of what is posted. */
  public interface Intake {

    /** Commits all of it, or throws: then it is not confirmed. */
    void store(JsonNode posted);

    /** Keeps what is no JSON for an operator to see. */
    void bury(String raw, String reason);
  }

  /**
   * A door for that platform.
   *
   * @param header in which it shows the secret
   */
  public Webhook(String platform, String header, WebhookSecret secret, Intake intake) {
    this.header = header;
    this.secret = secret;
    deposit = new Deposit(platform, intake);
  }

  /** Whether the request shows no secret and holds nothing, so that nothing in it is forged. */
  public boolean empty(HttpServletRequest request) {
    return request.getHeader(header) == null && request.getContentLengthLong() == 0;
  }

  /**
   * Stores what was posted, and confirms it.
   *
   * @throws Refusal where it is not confirmed
   */
  public ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    if (!secret.is(request.getHeader(header))) {
      throw Refusal.because(Reason.WRONG_SECRET);
    }
    return deposit.store(Deposit.body(request));
  }
}

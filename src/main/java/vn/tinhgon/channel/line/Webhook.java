package vn.tinhgon.channel.line;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * Takes what a platform posts: looks at the secret before anything else, stores, and answers. What
 * is to be said to it comes later, so that the answer does not depend on the load.
 */
public final class Webhook {
  /** How long a platform is asked to wait where we cannot store. */
  public static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Webhook.class);
  private static final int MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String platform;
  private final String header;
  private final WebhookSecret secret;
  private final Intake intake;
  private volatile boolean failing;

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
    this.platform = platform;
    this.header = header;
    this.secret = secret;
    this.intake = intake;
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
    byte[] body = Body.bytes(request, MOST_BYTES);
    return body.length == 0 ? ResponseEntity.ok().build() : stored(body);
  }

  private ResponseEntity<Void> stored(byte[] body) {
    try {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        intake.store(MAPPER.readTree(text));
      } catch (JacksonException | CharacterCodingException broken) {
        // Cut off on the way, perhaps: kept for an operator, and refused, so that it may come
        // again.
        intake.bury(new String(body, StandardCharsets.UTF_8), "not JSON");
        throw Refusal.because(Reason.UNREADABLE);
      }
      failing = false;
      return ResponseEntity.ok().build();
    } catch (DataAccessException | TransactionException notStored) {
      if (!failing) {
        failing = true;
        log.error("{}: what came in was not stored, so it is not confirmed", platform, notStored);
      }
      throw Refusal.until(COME_AGAIN, Reason.BUSY);
    }
  }
}

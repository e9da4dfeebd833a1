package vn.tinhgon.channel.line;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * Stores what a platform has posted, once it is known to come from there, and confirms it. What is
 * to be said to it comes later, so that the answer does not depend on the load.
 */
public final class Deposit {
  private static final Logger log = LoggerFactory.getLogger(Deposit.class);
  private static final int MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String platform;
  private final Webhook.Intake intake;
  private volatile boolean failing;

  /** For that platform, as the log calls it. */
  public Deposit(String platform, Webhook.Intake intake) {
    this.platform = platform;
    this.intake = intake;
  }

  /**
   * What was posted, as it came.
   *
   * @throws Refusal if it is too much or comes too slowly
   */
  public static byte[] body(HttpServletRequest request) throws IOException {
    return Body.bytes(request, MOST_BYTES);
  }

  /**
   * Stores it, and confirms it.
   *
   * @throws Refusal where it is not confirmed
   */
  public ResponseEntity<Void> store(byte[] body) {
    try {
      if (body.length > 0) {
        read(body);
      }
      failing = false;
      return ResponseEntity.ok().build();
    } catch (DataAccessException | TransactionException notStored) {
      if (!failing) {
        failing = true;
        log.error("{}: what came in was not stored, so it is not confirmed", platform, notStored);
      }
      throw Refusal.until(Webhook.COME_AGAIN, Reason.BUSY);
    }
  }

  private void read(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      intake.store(MAPPER.readTree(text));
    } catch (JacksonException | CharacterCodingException broken) {
      // Cut off on the way, perhaps: kept for an operator, and refused, so that it may come again.
      intake.bury(new String(body, StandardCharsets.UTF_8), "not JSON");
      throw Refusal.because(Reason.UNREADABLE);
    }
  }
}

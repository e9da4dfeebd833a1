package vn.tinhgon.channel.zalobot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.http.Body;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * Takes what the platform posts: looks at the secret before anything else, stores, and answers.
 * What is to be said to it comes later, so that the answer does not depend on the load.
 */
@RestController
@Conditional(ZaloBotConfiguration.ByWebhook.class)
final class ZaloBotWebhook {
  static final String PATH = "/webhook/zalo-bot";
  private static final Logger log = LoggerFactory.getLogger(ZaloBotWebhook.class);
  private static final String HEADER = "X-Bot-Api-Secret-Token";
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 1 << 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ZaloBotIntake intake;
  private final byte[] secret;
  private volatile boolean failing;

  ZaloBotWebhook(ZaloBotIntake intake, WebhookSecret secret) {
    this.intake = intake;
    this.secret = secret.bytes();
  }

  @PostMapping(PATH)
  ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    String shown = request.getHeader(HEADER);
    if (!known(shown)) {
      // A call without anything was seen when an address is set; whether it shows the secret is
      // not documented. There is nothing in it to be forged.
      if (shown == null && request.getContentLengthLong() == 0) {
        return ResponseEntity.ok().build();
      }
      throw Refusal.because(Reason.WRONG_SECRET);
    }
    byte[] body = Body.bytes(request, MOST_BYTES);
    return body.length == 0 ? ResponseEntity.ok().build() : stored(body);
  }

  private boolean known(@Nullable String shown) {
    return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret);
  }

  private ResponseEntity<Void> stored(byte[] body) {
    try {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        intake.store(ZaloBotUpdates.events(MAPPER.readTree(text)));
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
        log.error("Zalo Bot: what came in was not stored, so it is not confirmed", notStored);
      }
      throw Refusal.until(COME_AGAIN, Reason.BUSY);
    }
  }
}

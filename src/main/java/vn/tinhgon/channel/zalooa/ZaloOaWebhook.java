package vn.tinhgon.channel.zalooa;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.channel.line.Deposit;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** The door that the platform calls, with one event a call; it wants its answer within 2 s. */
@RestController
@Conditional(ZaloOaConfiguration.On.class)
final class ZaloOaWebhook {
  static final String PATH = "/webhook/zalo-oa";
  private static final Logger log = LoggerFactory.getLogger(ZaloOaWebhook.class);

  /** How many characters a trial call has, with blanks. */
  private static final int TRIAL = 16;

  private final Signature signature;
  private final boolean enforced;
  private final Deposit deposit;
  private final Deposit unsigned;
  private volatile String last = "";

  ZaloOaWebhook(ZaloOaIntake intake, Signature signature, ZaloOaProperties properties) {
    this.signature = signature;
    enforced = properties.enforced();
    deposit = new Deposit("Zalo OA", intake);
    unsigned = new Deposit("Zalo OA", intake.unsigned());
  }

  @PostMapping(PATH)
  ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    String shown = request.getHeader(Signature.HEADER);
    if (shown == null && enforced && request.getContentLengthLong() > TRIAL) {
      // Not worth reading.
      throw Refusal.because(Reason.WRONG_SECRET);
    }
    byte[] body = Deposit.body(request);
    if (shown == null && trial(body)) {
      return ResponseEntity.ok().build();
    }
    Optional<String> signed = signature.of(body, shown, request.getHeader(Signature.TIME_HEADER));
    note(signed);
    if (signed.isEmpty() && enforced) {
      throw Refusal.because(Reason.WRONG_SECRET);
    }
    return (signed.isEmpty() ? unsigned : deposit).store(body);
  }

  /** When the address is saved, the platform posts an empty object, unsigned. */
  private static boolean trial(byte[] body) {
    return body.length <= TRIAL
        && new String(body, StandardCharsets.UTF_8).replaceAll("\\s", "").matches("(\\{})?");
  }

  /** Says once which form of signature matches, and once that none does any more. */
  private void note(Optional<String> signed) {
    String form = signed.map(how -> how.replaceFirst(", time.*", "")).orElse("none");
    if (!form.equals(last)) {
      last = form;
      if (signed.isPresent()) {
        log.info("Zalo OA: events are signed, by {}", form);
      } else {
        log.warn(
            "Zalo OA: an event without a right signature was {}; if all are so, see"
                + " TINHGON_ZALOOA_OA_SECRET",
            enforced ? "refused" : "taken, as TINHGON_ZALOOA_SIGNATURE=log says");
      }
    }
  }
}

package vn.tinhgon.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tinhgon.channel.line.Webhook;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/**
 * The door that Telegram calls: one update a call, repeated until it is confirmed or a day old.
 * Nothing is said in the answer itself: of that we would never hear whether it arrived.
 */
@RestController
@Conditional(TelegramConfiguration.ByWebhook.class)
final class TelegramWebhook implements Webhook.Intake {
  static final String PATH = "/webhook/telegram";
  private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final Introduced introduced;
  private final Webhook door;

  TelegramWebhook(Introduced introduced, @Qualifier("telegramSecret") WebhookSecret secret) {
    this.introduced = introduced;
    door = new Webhook("Telegram", HEADER, secret, this);
  }

  @PostMapping(PATH)
  ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    return door.take(request);
  }

  @Override
  public void store(JsonNode posted) {
    ready().store(JsonNodeFactory.instance.arrayNode().add(posted));
  }

  @Override
  public void bury(String raw, String reason) {
    ready().bury("-", raw, reason);
  }

  /** Without the bot's name nobody can tell whether words in a group speak to it. */
  private TelegramIntake ready() {
    return introduced.intake().orElseThrow(() -> Refusal.until(Webhook.COME_AGAIN, Reason.BUSY));
  }
}

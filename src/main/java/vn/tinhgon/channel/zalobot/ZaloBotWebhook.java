package vn.tinhgon.channel.zalobot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.Webhook;
import vn.tinhgon.channel.line.WebhookSecret;

/** The door that the platform calls. */
@RestController
@Conditional(ZaloBotConfiguration.ByWebhook.class)
final class ZaloBotWebhook implements Webhook.Intake {
  static final String PATH = "/webhook/zalo-bot";
  private static final String HEADER = "X-Bot-Api-Secret-Token";

  private final ZaloBotIntake intake;
  private final Webhook door;

  ZaloBotWebhook(ZaloBotIntake intake, @Qualifier("zaloBotSecret") WebhookSecret secret) {
    this.intake = intake;
    door = new Webhook("Zalo Bot", HEADER, secret, this);
  }

  @PostMapping(PATH)
  ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    // A call without anything was seen when an address is set; whether it shows the secret is
    // not documented.
    return door.empty(request) ? ResponseEntity.ok().build() : door.take(request);
  }

  @Override
  public void store(JsonNode posted) {
    intake.store(ZaloBotUpdates.events(posted));
  }

  @Override
  public void bury(String raw, String reason) {
    intake.bury(raw, reason);
  }
}

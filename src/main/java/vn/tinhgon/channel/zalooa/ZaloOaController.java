package vn.tinhgon.channel.zalooa;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** Has the account consented to: begun by a command on this machine, ended by a browser. */
@RestController
@Conditional(ZaloOaConfiguration.On.class)
final class ZaloOaController {
  static final String INFO = LoopbackJob.PATH + "zalooa/info";
  static final String CONSENT = LoopbackJob.PATH + "zalooa/consent";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Consent consent;

  ZaloOaController(Consent consent) {
    this.consent = consent;
  }

  @PostMapping(INFO)
  SetupReport info() {
    return consent.info();
  }

  @PostMapping(CONSENT)
  SetupReport consent(@RequestParam(defaultValue = "") String code) {
    return code.isBlank() ? consent.ask() : consent.take(code);
  }

  /** Where the platform sends the browser of who has consented. */
  @GetMapping(Consent.PATH)
  ResponseEntity<String> back(
      @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String state) {
    if (code.isBlank() || !consent.ours(state)) {
      throw Refusal.because(Reason.NOT_ALLOWED);
    }
    SetupReport report = consent.take(code);
    return ResponseEntity.status(report.done() ? 200 : 502)
        .contentType(TEXT)
        .body(String.join("\n", report.lines()));
  }
}

package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** Setting the bot up from the command line, with no service running. */
class ZaloBotSetupTest {
  @TempDir Path data;

  private final FakeZaloBot zalo = new FakeZaloBot();
  private String mode = "webhook";
  private String publicUrl = "https://bot.example.vn/";
  private String token = FakeZaloBot.TOKEN;

  @AfterEach
  void close() {
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void setsTheAddressAndSaysWhatTheTrialCameTo() throws Exception {
    try (Service service =
        ZaloStage.byHand(zalo, SettableClock.at("2026-11-22T08:00:00Z"), Map.of())) {
      zalo.pushTo(URI.create(service.url()), "", "");
      var report = run(SetupWork.SET_WEBHOOK);

      assertThat(said(report)).contains("đã lưu", "https://bot.example.vn/webhook/zalo-bot");
      assertThat(said(report)).contains("Zalo đã gọi thử và nhận được trả lời: HTTP 200");
      assertThat(report.done()).isTrue();
      assertThat(run(SetupWork.TEST_WEBHOOK).done()).isTrue();
      assertThat(said(run(SetupWork.INFO))).contains("bot.TinhGon", "Chế độ nhận tin: webhook");
      assertThat(run(SetupWork.INFO).done()).isTrue();
      zalo.says("lan", "a");
      zalo.await(() -> zalo.posts().contains(200));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "webhook.http.403,WAF",
    "webhook.http.5xx,nhật ký",
    "webhook.err.dns,DNS",
    "webhook.err.tls,Chứng thư",
    "webhook.err.hologram,không nói rõ"
  })
  void explainsATrialThatFailed(String outcome, String advice) throws Exception {
    zalo.trialEnds(outcome);

    var report = run(SetupWork.SET_WEBHOOK);

    assertThat(said(report)).contains("đã lưu", outcome.replace("webhook.", ""), advice);
    assertThat(report.done()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"426,hết số lần", "401,Zalo Bot Creator", "403,lỗi bên trong", "499,Hãy thử lại sau"})
  void explainsARefusal(int code, String advice) throws Exception {
    zalo.next("testWebhook", FakeZaloBot.refused(code, "x"));

    var report = run(SetupWork.TEST_WEBHOOK);

    assertThat(said(report)).contains("Zalo từ chối: " + code, advice);
    assertThat(report.done()).isFalse();
  }

  @Test
  void doesNotSetWhatCannotWork() throws Exception {
    publicUrl = "http://bot.example.vn";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("https công khai");
    publicUrl = "";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_PUBLIC_URL");
    mode = "polling";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_ZALOBOT_MODE=webhook");
    token = "";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_ZALOBOT_TOKEN");

    assertThat(zalo.webhook()).isEmpty();
  }

  @Test
  void saysThatAWebhookStandsInTheWayOfPolling() throws Exception {
    zalo.pushTo(URI.create("http://127.0.0.1:1"), "/x", FakeZaloBot.SECRET);
    mode = "polling";

    var report = run(SetupWork.INFO);

    assertThat(said(report)).contains("https://bot.example.vn/x", "polling không nhận được tin");
    assertThat(report.done()).isFalse();
  }

  @Test
  void saysThatNobodyIsThere() throws Exception {
    zalo.close();

    assertThat(said(run(SetupWork.INFO))).contains("Không liên lạc được").doesNotContain("ZZFake");
  }

  /** A key of our own makes the secret, so it is the same for the command and for the service. */
  @Test
  void makesTheSameSecretEachTimeWhereNoneIsGiven() throws Exception {
    List<String> shown = new ArrayList<>();
    for (int n = 0; n < 2; n++) {
      run(SetupWork.SET_WEBHOOK, "--tinhgon.zalobot.webhook-secret=");
      shown.add(zalo.secret());
    }

    assertThat(shown.getFirst()).hasSize(64).isEqualTo(shown.getLast());
  }

  private SetupReport run(SetupWork work, String... more) throws Exception {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--tinhgon.data-dir=" + data,
                "--tinhgon.public-url=" + publicUrl,
                "--tinhgon.zalobot.token=" + token,
                "--tinhgon.zalobot.mode=" + mode,
                "--tinhgon.zalobot.api-url=" + zalo.url()));
    settings.addAll(List.of(more));
    if (more.length == 0) {
      settings.add("--tinhgon.zalobot.webhook-secret=" + FakeZaloBot.SECRET);
    }
    return ZaloBotJob.run(work, settings.toArray(String[]::new));
  }

  private static String said(SetupReport report) {
    return String.join("\n", report.lines());
  }
}

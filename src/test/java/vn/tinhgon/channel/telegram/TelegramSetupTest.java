package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** Setting the bot up from the command line, with no service running. */
class TelegramSetupTest {
  @TempDir Path data;

  private final FakeTelegram telegram = new FakeTelegram();
  private String mode = "webhook";
  private String publicUrl = "https://bot.example.vn/";
  private String token = FakeTelegram.TOKEN;
  private String server = telegram.url().toString();

  @AfterEach
  void close() {
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void setsTheAddressAndTakesItBack() throws Exception {
    try (Service service =
        TelegramStage.byHand(telegram, SettableClock.at("2026-11-22T08:00:00Z"))) {
      telegram.pushTo(URI.create(service.url()), "", "");
      var report = run(SetupWork.SET_WEBHOOK);

      assertThat(said(report))
          .contains("đã lưu", "https://bot.example.vn/webhook/telegram", "@TinhGon_bot");
      assertThat(report.done()).isTrue();
      assertThat(telegram.secret()).isEqualTo(TelegramStage.SECRET);
      telegram.says(7, "a");
      telegram.await(() -> telegram.posts().contains(200) || telegram.posts().contains(503));
      assertThat(said(run(SetupWork.INFO))).contains("Chế độ nhận tin: webhook", "đang chờ:");

      assertThat(said(run(SetupWork.DELETE_WEBHOOK))).contains("vẫn được giữ", "set-webhook");
      assertThat(telegram.webhook()).isEmpty();
      mode = "polling";
      assertThat(run(SetupWork.DELETE_WEBHOOK).done()).isTrue();
    }
  }

  @Test
  void saysWhatWentWrongLast() throws Exception {
    run(SetupWork.SET_WEBHOOK);
    telegram.failedToDeliver(Instant.parse("2026-11-22T01:00:00Z"), "Connection timed out");

    assertThat(said(run(SetupWork.INFO)))
        .contains("8:00", "22/11/2026", "Connection timed out", "tường lửa");
  }

  @Test
  void saysThatAnOlderVersionSetTheAddress() throws Exception {
    assertThat(run(SetupWork.SET_WEBHOOK).done()).isTrue();
    telegram.sendsOnly(List.of("message", "edited_message", "callback_query"));

    var report = run(SetupWork.INFO);

    assertThat(report.done()).isFalse();
    assertThat(said(report)).contains("loại tin", "set-webhook");
    assertThat(run(SetupWork.SET_WEBHOOK).done()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"400,DNS công khai", "401,@BotFather", "429,ít phút", "500,Hãy thử lại sau"})
  void explainsARefusal(int code, String advice) throws Exception {
    telegram.next(
        "setWebhook",
        new Fault.Answer(
            200, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"x\"}", false));

    var report = run(SetupWork.SET_WEBHOOK);

    assertThat(said(report)).contains("Telegram từ chối: " + code, advice);
    assertThat(report.done()).isFalse();
  }

  @Test
  void doesNotSetWhatCannotWork() throws Exception {
    server = "https://api.telegram.org";
    publicUrl = "https://bot.example.vn:8080";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("443, 80, 88 và 8443");
    publicUrl = "http://bot.example.vn";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("https công khai");
    publicUrl = "";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_PUBLIC_URL");
    mode = "polling";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_TELEGRAM_MODE=webhook");
    token = "";
    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("TINHGON_TELEGRAM_TOKEN");

    assertThat(telegram.webhook()).isEmpty();
  }

  @Test
  void givesAServerOfTheOfficesOwnAnyAddress() throws Exception {
    telegram.runsLocally();
    publicUrl = "http://10.0.0.5:8080";

    assertThat(said(run(SetupWork.SET_WEBHOOK))).contains("http://10.0.0.5:8080/webhook/telegram");
    assertThat(telegram.webhook()).isEqualTo("http://10.0.0.5:8080/webhook/telegram");
  }

  @Test
  void saysThatNobodyIsThere() throws Exception {
    telegram.close();

    assertThat(said(run(SetupWork.INFO))).contains("Không liên lạc được").doesNotContain("AAFake");
  }

  private SetupReport run(SetupWork work) throws Exception {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--tinhgon.data-dir=" + data,
                "--tinhgon.public-url=" + publicUrl,
                "--tinhgon.telegram.token=" + token,
                "--tinhgon.telegram.mode=" + mode,
                "--tinhgon.telegram.webhook-secret=" + TelegramStage.SECRET,
                "--tinhgon.telegram.api-url=" + server));
    return TelegramJob.run(work, settings.toArray(String[]::new));
  }

  private static String said(SetupReport report) {
    return String.join("\n", report.lines());
  }
}

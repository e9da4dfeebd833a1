package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** An administrator of the account lets us speak for it. */
class ConsentTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  @BeforeEach
  void open() {
    service =
        ZaloOaStage.byHand(
            zalo,
            clock,
            Map.of(
                "tinhgon.zalooa.refresh-token",
                "",
                "tinhgon.public-url",
                "https://hoidap.example.vn/"));
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.CONSENT_NEEDED);
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
  }

  @Test
  void comesBackByTheBrowser() {
    String link = link();
    assertThat(link)
        .startsWith(zalo.url() + "/v4/oa/permission?app_id=" + FakeZaloOa.APP_ID)
        .contains("redirect_uri=https%3A%2F%2Fhoidap.example.vn%2Fzalo-oa%2Fconsent");
    String code = zalo.consent(parameter(link, "code_challenge"));
    var page = back(code, parameter(link, "state"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Đã nhận quyền truy cập");
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.CONNECTED);
    assertThat(service.part(Consent.class).info().done()).isTrue();
    assertThat(back(code, parameter(link, "state")).statusCode()).as("used up").isEqualTo(502);
    assertThat(service.part(Consent.class).info().done()).as("and does no harm").isTrue();
  }

  @Test
  void comesBackByHand() {
    String code = zalo.consent(parameter(link(), "code_challenge"));
    SetupReport taken =
        consent().take("https://hoidap.example.vn/zalo-oa/consent?oa_id=1&code=" + code + "&x=y");

    assertThat(taken.done()).isTrue();
    assertThat(consent().take("https://hoidap.example.vn/?error=1").done()).isFalse();
    assertThat(consent().take("guessed").lines().getFirst()).contains("Zalo chưa cấp quyền");
  }

  @Test
  void isTakenFromNobodyWhomWeHaveNotSent() {
    String link = link();
    String state = parameter(link, "state");
    String code = zalo.consent(parameter(link, "code_challenge"));
    for (String forged : new String[] {"", "1.2", state + "0", "9" + state, "999999999999999.x"}) {
      assertThat(back(code, forged).statusCode()).as(forged).isEqualTo(403);
    }
    clock.advance(Duration.ofMinutes(31));
    assertThat(back(code, state).statusCode()).isEqualTo(403);
    assertThat(zalo.pairs()).isZero();
  }

  @Test
  void isTakenByTheCommandWhereNoServiceRuns(@TempDir Path folder) throws Exception {
    String[] settings = {
      "--tinhgon.data-dir=" + folder,
      "--spring.datasource.url=" + Databases.h2Url(folder),
      "--tinhgon.public-url=https://hoidap.example.vn",
      "--tinhgon.zalooa.app-id=" + FakeZaloOa.APP_ID,
      "--tinhgon.zalooa.app-secret=" + FakeZaloOa.APP_SECRET,
      "--tinhgon.zalooa.api-url=" + zalo.url(),
      "--tinhgon.zalooa.oauth-url=" + zalo.url()
    };
    SetupReport asked = ZaloOaJob.consent("", settings);
    assertThat(asked.done()).isTrue();
    assertThat(ZaloOaJob.info(settings).done()).isFalse();
    String link =
        String.join(" ", asked.lines()).replaceFirst("(?s).*(http\\S+permission\\S+).*", "$1");
    clock.set(Instant.now());
    String code = zalo.consent(parameter(link, "code_challenge"));

    assertThat(ZaloOaJob.consent(code, settings).done()).isTrue();
    assertThat(ZaloOaJob.info(settings).lines().getLast()).contains("Quyền truy cập dùng được đến");
  }

  private HttpResponse<String> back(String code, String state) {
    return service.http().get("/zalo-oa/consent?code=" + code + "&state=" + state);
  }

  private String link() {
    return ZaloOaStage.consentLink(service, zalo).toString();
  }

  private Consent consent() {
    return service.part(Consent.class);
  }

  private static String parameter(String link, String name) {
    return ZaloOaStage.parameter(URI.create(link), name);
  }

  private State state() {
    return service.part(Channel.class).status().state();
  }
}

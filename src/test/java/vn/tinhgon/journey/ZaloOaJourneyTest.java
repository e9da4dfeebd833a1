package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.channel.zalooa.ZaloOaJob;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.NumberedParts;
import vn.tinhgon.support.OaEvents;

/** The whole service, working by itself, as people meet it who write to an Official Account. */
class ZaloOaJourneyTest {
  private static final String LAN = "2468458835291979221";
  private static final String ADMIN = "2468458835291979001";
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  private static final String AMBIGUOUS = "Nghị quyết 19 là gì?";

  @TempDir Path folder;

  private FakeZaloOa zalo;
  private ConfigurableApplicationContext service;

  @BeforeEach
  void open() {
    zalo = new FakeZaloOa(Clock.systemUTC());
    service =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.admins=zalooa:" + ADMIN,
                "--tinhgon.zalooa.app-id=" + FakeZaloOa.APP_ID,
                "--tinhgon.zalooa.app-secret=" + FakeZaloOa.APP_SECRET,
                "--tinhgon.zalooa.oa-secret=" + FakeZaloOa.OA_SECRET,
                "--tinhgon.zalooa.refresh-token=" + FakeZaloOa.REFRESH_TOKEN,
                "--tinhgon.zalooa.api-url=" + zalo.url(),
                "--tinhgon.zalooa.oauth-url=" + zalo.url(),
                "--tinhgon.outbox.paced=false",
                "--tinhgon.rate-limit-per-minute=0");
    int port = ((WebServerApplicationContext) service).getWebServer().getPort();
    zalo.pushTo(URI.create("http://127.0.0.1:" + port));
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
    assertThat(zalo.posts()).containsOnly(200);
  }

  @Test
  void answersAsksBackAndBringsATicketsAnswerWithTheNextWord() throws Exception {
    assertThat(zalo.trial()).isEqualTo(200);
    zalo.await(() -> zalo.callsOf("listrecentchat") > 0);
    zalo.repeat(true);
    assertThat(says(LAN, QUESTION)).contains("Đức Thọ", "\n\nCăn cứ:\n• ", "gõ 👍 hoặc “đúng”");
    String asked = says(LAN, AMBIGUOUS);
    assertThat(asked).contains("1. ", "2. ", "(Gõ số");
    assertThat(says(LAN, "1")).contains("Căn cứ:");
    zalo.repeat(false);
    String sticker = zalo.id();
    assertThat(after(LAN, () -> zalo.push(LAN, OaEvents.sent("sticker", LAN, sticker, now()))))
        .contains("chỉ đọc được tin nhắn bằng chữ");

    assertThat(says(LAN, "/trangthai")).contains("quản trị");
    assertThat(says(ADMIN, "/trangthai")).contains("Kênh Zalo OA: hoạt động");
    ticket();
    // Only the running service knows its settings.
    assertThat(ZaloOaJob.info("--tinhgon.data-dir=" + folder).lines())
        .anyMatch(line -> line.contains("Quyền truy cập dùng được đến"));
  }

  private void ticket() {
    says(LAN, "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?");
    says(LAN, "người phụ trách");
    String filed = says(LAN, "1");
    assertThat(filed).contains("Mã phiếu: P");
    String code = filed.replaceAll("(?s).*Mã phiếu: (P[\\d-]+).*", "$1");
    zalo.refuse(LAN, -230);
    int before = zalo.textsTo(LAN).size();
    says(ADMIN, "/traloi " + code + " Thư viện mở cửa từ 7 giờ 30.");
    says(ADMIN, "1");
    zalo.await(() -> zalo.callsOf("cs") > zalo.sent().size());
    zalo.await(() -> {
      service.getBean(TicketWatch.class).look();
      return zalo.textsTo(ADMIN).stream().anyMatch(text -> text.contains("im lặng quá thời hạn"));
    });
    assertThat(zalo.textsTo(LAN)).hasSize(before);

    zalo.forgive(LAN);
    says(LAN, "xin chào");
    zalo.await(() -> zalo.textsTo(LAN).stream().anyMatch(text -> text.contains("7 giờ 30")));
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private String says(String person, String text) {
    return after(person, () -> zalo.says(person, text));
  }

  /** What comes to that person after this, up to the last of its numbered parts. */
  private String after(String person, Runnable cause) {
    return NumberedParts.after(cause, () -> zalo.textsTo(person), zalo::await);
  }
}

package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.channel.zalobot.ZaloBotJob;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.NumberedParts;
import vn.tinhgon.support.ZaloEvents;

/**
 * The whole service, working by itself beside Telegram, as people in Zalo meet it: by webhook and
 * by polling.
 */
@ParameterizedClass
@ValueSource(strings = {"webhook", "polling"})
class ZaloBotJourneyTest {
  private static final String LAN = "a0c01dfe32b3dbed82a2";
  private static final String ADMIN = "ad000000000000000001";
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  private static final String AMBIGUOUS = "Nghị quyết 19 là gì?";

  @TempDir Path folder;
  @Parameter String mode;

  private FakeZaloBot zalo;
  private FakeTelegram telegram;
  private ConfigurableApplicationContext service;

  @BeforeEach
  void open() {
    zalo = new FakeZaloBot();
    telegram = new FakeTelegram();
    service =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.admins=zalobot:" + ADMIN,
                "--tinhgon.zalobot.token=" + FakeZaloBot.TOKEN,
                "--tinhgon.zalobot.api-url=" + zalo.url(),
                "--tinhgon.zalobot.mode=" + mode,
                "--tinhgon.zalobot.webhook-secret=" + FakeZaloBot.SECRET,
                "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
                "--tinhgon.telegram.api-url=" + telegram.url(),
                "--tinhgon.outbox.paced=false",
                "--tinhgon.rate-limit-per-minute=0");
    if (mode.equals("webhook")) {
      int port = ((WebServerApplicationContext) service).getWebServer().getPort();
      zalo.pushTo(URI.create("http://127.0.0.1:" + port), "/webhook/zalo-bot", FakeZaloBot.SECRET);
    }
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    telegram.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void answersAsksBackPassesOnAndTakesVotesByWordsAlone() throws Exception {
    asks();
    votes();
    chooses();
    passesOn();
    commands();
    sendsWhatIsNoText();
    telegram.says(7, QUESTION);
    telegram.await(() -> !telegram.textsTo(7).isEmpty());
    // Only the running service knows its token.
    assertThat(ZaloBotJob.run(SetupWork.INFO, "--tinhgon.data-dir=" + folder).lines())
        .anyMatch(line -> line.contains("Chế độ nhận tin: " + mode));
    if (mode.equals("webhook")) {
      zalo.repeat(true);
      assertThat(says(LAN, QUESTION)).contains("Căn cứ:");
      assertThat(says(LAN, AMBIGUOUS)).contains("1. ");
      assertThat(zalo.posts()).containsOnly(200);
    }
  }

  private void asks() {
    String answer = says(LAN, QUESTION);
    assertThat(answer).contains("Đức Thọ", "\n\nCăn cứ:\n• ", "gõ 👍 hoặc “đúng”");
    zalo.await(() -> zalo.typing().contains(LAN));
  }

  private void votes() {
    assertThat(says(LAN, "sai")).contains("chưa đúng ở chỗ nào");
    assertThat(says(LAN, "lý do: thiếu ngày")).contains("thiếu ngày");
    assertThat(says(LAN, "đúng")).contains("Đã đổi đánh giá");
  }

  private void chooses() {
    String asked = says(LAN, AMBIGUOUS);
    List<String> labels = labels(asked);
    assertThat(labels).hasSizeBetween(2, 6);
    assertThat(asked).contains("(Gõ số");
    String first = says(LAN, "1");
    assertThat(first).contains("Căn cứ:");

    says(LAN, AMBIGUOUS);
    assertThat(body(says(LAN, "số một"))).isEqualTo(body(first));

    says(LAN, AMBIGUOUS);
    assertThat(body(says(LAN, alone(labels)))).isEqualTo(body(first));

    says(LAN, AMBIGUOUS);
    assertThat(body(says(LAN, labels.getFirst()))).isEqualTo(body(first));
  }

  private void passesOn() {
    String unknown = says(LAN, "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?");
    assertThat(labels(unknown)).contains("Chuyển câu hỏi đến người phụ trách");
    String shown = says(LAN, "người phụ trách");
    assertThat(shown).contains("Anh/chị đồng ý chuyển?", "1. ");
    assertThat(says(LAN, "1")).contains("Mã phiếu: P");
  }

  private void commands() {
    assertThat(says(LAN, "/trangthai")).contains("quản trị");
    assertThat(says(ADMIN, "/trangthai"))
        .contains("Kênh Zalo Bot: hoạt động", "tin trong tháng này, hạn mức 3000");
    assertThat(says(ADMIN, "/thongke tuần")).contains("Kênh Zalo Bot: đã gửi");
    assertThat(says(ADMIN, "/phieu")).contains("P");
  }

  private void sendsWhatIsNoText() {
    assertThat(after(LAN, () -> zalo.queue(LAN, ZaloEvents.sticker(LAN, zalo.id()).event())))
        .contains("chỉ đọc được tin nhắn bằng chữ");
    assertThat(after(LAN, () -> zalo.queue(LAN, ZaloEvents.unsupported(LAN, zalo.id()).event())))
        .contains("không trích dẫn");
  }

  private String says(String person, String text) {
    return after(person, () -> zalo.says(person, text));
  }

  /** What comes to that chat after this, up to the last of its numbered parts. */
  private String after(String person, Runnable cause) {
    return NumberedParts.after(cause, () -> zalo.textsTo(person), zalo::await);
  }

  private static List<String> labels(String text) {
    return Pattern.compile("(?m)^\\d\\. (.*)$")
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .toList();
  }

  /** A part of the first label that no other has, typed without marks. */
  private static String alone(List<String> labels) {
    String others = String.join(" ", labels.subList(1, labels.size()));
    return Arrays.stream(labels.getFirst().split(" "))
        .filter(word -> word.length() > 3 && !others.contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("all words of " + labels + " are shared"));
  }

  /** Without how to vote, which is said once in a conversation, and without what to ask next. */
  private static String body(String answer) {
    return answer.substring(0, answer.indexOf("Căn cứ:"));
  }
}

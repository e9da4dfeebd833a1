package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;

/** The whole service, opened by links that lead to an entry, a unit or a ticket. */
class DeepLinkTest {
  private static final String LINK = "https://t.me/" + FakeTelegram.USERNAME + "?start=";
  private static final long KEEPER = 501;

  @TempDir static Path folder;
  private static FakeTelegram telegram;
  private static ConfigurableApplicationContext service;
  private static long chat = 4_000;

  @BeforeAll
  static void open() {
    telegram = new FakeTelegram();
    service =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.admins=telegram:" + KEEPER,
                "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
                "--tinhgon.telegram.api-url=" + telegram.url(),
                "--tinhgon.outbox.paced=false",
                "--tinhgon.rate-limit-per-minute=0");
  }

  @AfterAll
  static void close() {
    service.close();
    telegram.close();
  }

  @AfterEach
  void breaksNoRuleOfTelegram() {
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void leadsToAnEntry() {
    String shown = asks(KEEPER, "/xem F14");
    assertThat(payload(shown)).isEqualTo("F14");
    String title = shown.replaceAll("(?s).*?Câu hỏi: ([^\\n]*).*", "$1");

    String answer = asks(++chat, title);
    assertThat(answer).contains("Căn cứ:");
    assertThat(asks(chat, "/start F14")).isEqualTo(answer);
    assertThat(asks(chat, "/start f14")).isEqualTo(answer);
    assertThat(asks(chat, "/start@" + FakeTelegram.USERNAME + " F14")).isEqualTo(answer);
  }

  /** An entry may be worded like a command; to open it is not to give it. */
  @Test
  void asksWhatAnEntryAsksAndGivesNoCommand() {
    String entry = asks(KEEPER, "/them /an F21\nĐó là một lệnh.\nCăn cứ: 05-KL/TU\nĐăng: có");
    assertThat(entry).contains("Đã");
    String id = entry.replaceAll("(?s).*?\\b(F\\d+)\\b.*", "$1");
    assertThat(asks(KEEPER, "/xem " + id)).contains("/an F21");

    asks(KEEPER, "/start " + id);

    assertThat(asks(KEEPER, "/xem F21")).doesNotContain("tạm ẩn");
  }

  @Test
  void leadsToTheUnitItselfWhereAnOlderOneHadItsName() {
    String now = payload(asks(KEEPER, "/donvi phường bãi cháy/tỉnh quảng ninh@2025-07-01"));
    String before =
        payload(asks(KEEPER, "/donvi phường bãi cháy/thành phố hạ long/tỉnh quảng ninh"));

    assertThat(asks(++chat, "/start " + now)).isNotEqualTo(asks(++chat, "/start " + before));
  }

  @Test
  void saysToWhoeverComesByALinkFirstWhatIsKept() {
    assertThat(asks(++chat, "/start F14")).contains("/dulieucuatoi");
    assertThat(asks(chat, "/start F14")).doesNotContain("/dulieucuatoi");
  }

  @Test
  void leadsToNoEntryThatReadersDoNotGet() {
    String usual = asks(++chat, "/start");
    asks(KEEPER, "/an F20 Cần xem lại");

    assertThat(asks(KEEPER, "/xem F20")).doesNotContain(LINK);
    assertThat(asks(++chat, "/start F20")).isEqualTo(usual);
  }

  @Test
  void leadsToWhatAUnitWasAndBecame() {
    String payload = payload(asks(KEEPER, "/donvi thị trấn Đức Thọ"));
    assertThat(payload).matches("d-[0-9a-f]{12}");

    String told = asks(++chat, "/start " + payload);
    assertThat(told).contains("xã Đức Thọ", "1/7/2025");
    assertThat(asks(++chat, "/start " + payload.toUpperCase(Locale.ROOT))).isEqualTo(told);
    String now = payload(asks(KEEPER, "/donvi xã Đức Thọ, tỉnh Hà Tĩnh"));
    assertThat(asks(++chat, "/start " + now)).contains("Xã Đức Thọ, tỉnh Hà Tĩnh");
  }

  @Test
  void leadsToATicketAndShowsEachWhatItIsToShow() {
    long asker = ++chat;
    String question = "Bể bơi huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
    asks(asker, question);
    asks(asker, "/chuyen");
    String code = payload(asks(asker, "/chuyen đồng ý"));
    assertThat(code).startsWith("P");

    assertThat(asks(asker, "/start " + code)).contains(question);
    String stranger = asks(++chat, "/start " + code);
    assertThat(stranger).contains(code).doesNotContain("Bể bơi");
    assertThat(asks(chat, "/tracuu " + code)).isEqualTo(stranger);
  }

  @Test
  void startsAsEverWithWhatMeansNothing() {
    String usual = asks(++chat, "/start");

    for (String payload :
        List.of(
            "F999999",
            "F",
            "d-000000000000",
            "d-",
            "P111-1112",
            "xoa_F14",
            "%2Fxem",
            "F14 F15",
            "a".repeat(65),
            "Đức Thọ")) {
      assertThat(asks(++chat, "/start " + payload)).as(payload).isEqualTo(usual);
    }
  }

  private static String payload(String said) {
    assertThat(said).contains(LINK);
    return said.substring(said.indexOf(LINK) + LINK.length()).split("\\s", 2)[0];
  }

  private static String asks(long chat, String text) {
    int before = telegram.textsTo(chat).size();
    telegram.says(chat, text);
    telegram.await(() -> telegram.textsTo(chat).size() > before);
    return telegram.textsTo(chat).get(before);
  }
}

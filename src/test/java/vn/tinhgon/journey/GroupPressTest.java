package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.App;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.Updates;

/** Buttons in a group: for whoever asked, quiet for all others, also after the group has moved. */
class GroupPressTest {
  private static final long LAN = 7;
  private static final long DUNG = 5;

  @TempDir static Path folder;
  private static FakeTelegram telegram;
  private static ConfigurableApplicationContext service;
  private static int message;

  @BeforeAll
  static void open() {
    telegram = new FakeTelegram();
    service =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
                "--tinhgon.telegram.api-url=" + telegram.url(),
                "--tinhgon.outbox.paced=false");
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
  void tellsWhoeverPressesAnothersChoiceBesideTheChat() {
    String choice = asked(-1007);

    pressed(DUNG, -1007, "others", choice);
    assertThat(telegram.told("others")).contains("dành cho người khác");
    pressed(LAN, -1007, "own", choice);
    telegram.await(() -> telegram.textsTo(-1007).size() == 2);
    assertThat(telegram.told("own")).isEmpty();
    assertThat(telegram.textsTo(-1007).getLast()).contains("Căn cứ:");
    pressed(LAN, -1007, "again", choice);
    assertThat(telegram.told("again")).contains("hết hạn");

    asks(-1007, "Ai kiêm Chánh Thanh tra ở Đức Thọ?");
    telegram.await(() -> telegram.textsTo(-1007).size() == 3);
    assertThat(telegram.textsTo(-1007).getLast()).contains("Đức Thọ");
  }

  @Test
  void keepsChoicesOpenWhereTheGroupHasBecomeAnother() {
    String choice = asked(-1008);
    telegram.queue(
        Updates.message(-1008, ++message)
            .set("chat", group(-1008, "group"))
            .set("migrate_to_chat_id", "-1009")
            .json());

    pressed(LAN, -1009, "moved", choice);
    telegram.await(() -> telegram.textsTo(-1009).size() == 1);
    assertThat(telegram.textsTo(-1009).getFirst()).contains("Căn cứ:");
    assertThat(telegram.told("moved")).isEmpty();
  }

  /** Lan asks what fits several there; one of the choices she gets. */
  private static String asked(long chat) {
    asks(chat, "Nghị quyết 19 là gì?");
    telegram.await(() -> telegram.textsTo(chat).size() == 1);
    return buttons(
            telegram.sent().stream()
                .filter(one -> one.chat().equals("" + chat))
                .findFirst()
                .orElseThrow())
        .getFirst();
  }

  private static void asks(long chat, String text) {
    String mention =
        "[{\"type\":\"mention\",\"offset\":0,\"length\":"
            + (FakeTelegram.USERNAME.length() + 1)
            + "}]";
    telegram.queue(
        Updates.message(chat, ++message)
            .set("chat", group(chat, "supergroup"))
            .set("from", "{\"id\":" + LAN + ",\"is_bot\":false,\"first_name\":\"Lan\"}")
            .set("entities", mention)
            .put("text", "@" + FakeTelegram.USERNAME + " " + text)
            .json());
  }

  private static void pressed(long person, long chat, String id, String choice) {
    telegram.queue(
        Updates.pressed(chat, id, choice)
            .replace("\"from\":{\"id\":" + chat, "\"from\":{\"id\":" + person)
            .replace("\"type\":\"private\"", "\"type\":\"supergroup\""));
    telegram.await(() -> telegram.answeredCallbacks().contains(id));
  }

  private static String group(long chat, String type) {
    return "{\"id\":" + chat + ",\"type\":\"" + type + "\",\"title\":\"Phòng Nội vụ\"}";
  }

  private static List<String> buttons(Sent sent) {
    return sent.request()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(button -> button.path("callback_data").asString())
        .toList();
  }
}

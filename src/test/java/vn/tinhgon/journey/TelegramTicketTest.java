package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.App;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.Updates;

/** The whole service, working by itself: asked on two channels, answered by a reply in Telegram. */
class TelegramTicketTest {
  private static final String QUESTION = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final long KEEPER = 501;
  private static final long LAN = 601;
  private static final Words WORDS = new Words(new CopyOnWriteArrayList<>());

  @TempDir Path folder;

  /** A channel that has nothing but words. */
  record Words(List<String> heard) implements Courier {
    @Override
    public String channel() {
      return "zalobot";
    }

    @Override
    public Abilities abilities() {
      return Abilities.words(2_000);
    }

    @Override
    public List<Reply> parts(Reply reply) {
      return List.of(reply);
    }

    @Override
    public Delivery deliver(Address to, Reply part) {
      heard.add(part.body().text());
      return new Delivery.Accepted("z" + heard.size());
    }
  }

  private FakeTelegram telegram;
  private Inbox inbox;
  private int number;

  @Test
  void bringsTheAnswerTypedAsAReplyToBothWhoAsked() {
    try (var fake = new FakeTelegram();
        ConfigurableApplicationContext service = service(fake)) {
      telegram = fake;
      inbox = service.getBean(Inbox.class);
      asks(KEEPER, "/danhsach");
      asks(LAN, QUESTION);
      asks(LAN, "/chuyen");
      Sent passed = asks(LAN, "/chuyen đồng ý");
      telegram.await(() -> telegram.textsTo(KEEPER).size() == 2);
      Sent letter = latest(KEEPER);
      dungAsks();
      // Nobody replies within the blink between its arrival and our note of it.
      telegram.await(() -> service.getBean(Outbox.class).waiting() == 0);

      assertThat(letter.text()).contains(QUESTION).doesNotContain("" + LAN);
      assertThat(buttons(letter))
          .containsExactly("Trả lời", "Giao cho…", "Trùng với…", "Từ chối (lý do)");
      telegram.queue(
          Updates.message(KEEPER, 9_000)
              .put("text", "Mở cửa từ 7 giờ.")
              .set("reply_to_message", "{\"message_id\":" + letter.messageId() + "}")
              .json());
      telegram.await(() -> telegram.textsTo(LAN).size() == 4);
      telegram.await(() -> WORDS.heard.size() == 4);

      assertThat(latest(LAN).text()).contains("Mở cửa từ 7 giờ.", "Cơ quan phụ trách trả lời");
      assertThat(WORDS.heard.getLast()).contains("Mở cửa từ 7 giờ.");
      assertThat(passed.text()).contains("Mã phiếu: P");
      assertThat(telegram.violations()).isEmpty();
    }
  }

  @Test
  void bringsTheAnswerToOneWhoHadBlockedTheBotWithHisNextWord() {
    try (var fake = new FakeTelegram();
        ConfigurableApplicationContext service = service(fake)) {
      telegram = fake;
      inbox = service.getBean(Inbox.class);
      asks(KEEPER, "/danhsach");
      asks(LAN, QUESTION);
      asks(LAN, "/chuyen");
      String code = code(asks(LAN, "/chuyen đồng ý"));
      fake.await(() -> fake.textsTo(KEEPER).size() == 2);

      fake.block(LAN);
      asks(KEEPER, "/traloi " + code + " Mở cửa từ 7 giờ.");
      fake.await(() -> service.getBean(Outbox.class).dead() == 1);
      service.getBean(TicketWatch.class).look();
      fake.await(() -> fake.textsTo(KEEPER).size() == 4);
      assertThat(latest(KEEPER).text())
          .contains("phiếu " + code + " có người chưa nhận được", "đã chặn trợ lý")
          .doesNotContain("" + LAN);
      assertThat(fake.textsTo(LAN)).hasSize(3);

      fake.block(0);
      fake.says(LAN, "Xin chào");
      fake.await(() -> fake.textsTo(LAN).size() == 5);
      assertThat(latest(LAN).text()).contains(code, QUESTION, "Mở cửa từ 7 giờ.");
      fake.await(() -> service.getBean(Outbox.class).waiting() == 0);
      service.getBean(TicketWatch.class).look();
      assertThat(asks(KEEPER, "/phieu " + code).text()).contains("Đã nhận: 1 người");
      asks(LAN, "Xin chào");
      assertThat(fake.textsTo(LAN)).hasSize(6);
      assertThat(fake.violations()).isEmpty();
    }
  }

  private static String code(Sent passed) {
    return passed.text().replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
  }

  private void dungAsks() {
    for (String text : List.of("Cho hỏi " + QUESTION, "/chuyen", "/chuyen đồng ý")) {
      int before = WORDS.heard.size();
      inbox.receive(
          List.of(
              new Inbound(
                  new Address("zalobot", "1", "dung"),
                  "z" + ++number,
                  new Sender("dung", "Dung", Sender.Origin.TYPED),
                  new Content.Text(text),
                  true,
                  Instant.parse("2026-11-22T08:00:00Z"))));
      telegram.await(() -> WORDS.heard.size() > before);
    }
  }

  private ConfigurableApplicationContext service(FakeTelegram fake) {
    return new SpringApplicationBuilder(App.class)
        .initializers(context ->
            ((org.springframework.context.support.GenericApplicationContext) context)
                .registerBean("words", Courier.class, () -> WORDS))
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + Databases.h2Url(folder),
            "--tinhgon.data-dir=" + folder,
            "--tinhgon.admins=telegram:" + KEEPER,
            "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
            "--tinhgon.telegram.api-url=" + fake.url(),
            "--tinhgon.outbox.paced=false",
            "--tinhgon.rate-limit-per-minute=0");
  }

  private Sent asks(long chat, String text) {
    int before = telegram.textsTo(chat).size();
    telegram.says(chat, text);
    telegram.await(() -> telegram.textsTo(chat).size() > before);
    return latest(chat);
  }

  private Sent latest(long chat) {
    return telegram.sent().stream().filter(one -> one.chat().equals("" + chat)).toList().getLast();
  }

  private static List<String> buttons(Sent message) {
    return message
        .request()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(button -> button.path("text").asString())
        .toList();
  }
}

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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.App;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Updates;

/** The whole service, named in other people's chats: it offers answers there. */
class InlineOfferTest {
  private static final long KEEPER = 501;
  private static final long LAN = 601;

  @TempDir static Path folder;
  private static FakeTelegram telegram;
  private static ConfigurableApplicationContext service;
  private static int queries;

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
  void offersWholeAnswersToWordsHalfTyped() {
    JsonNode offer = offered("sáp nhập ban dân vận");

    assertThat(offer.path("results").size()).isBetween(2, 10);
    for (JsonNode result : offer.path("results")) {
      assertThat(result.path("title").asString()).isNotBlank();
      assertThat(result.path("description").asString()).isNotBlank().hasSizeLessThan(170);
      assertThat(result.path("input_message_content").path("message_text").asString())
          .contains("Căn cứ:", "Thời điểm:");
    }
    assertThat(offer.path("cache_time").asInt()).isLessThanOrEqualTo(30);
    assertThat(offer.path("is_personal").asBoolean(false)).isFalse();
  }

  @Test
  void offersTheAnswerItselfFirst() {
    String question = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
    telegram.says(LAN, question);
    telegram.await(() -> !telegram.textsTo(LAN).isEmpty());

    assertThat(texts(offered(question)).getFirst()).isEqualTo(telegram.textsTo(LAN).getFirst());
  }

  @Test
  void offersNothingThatReadersDoNotGet() {
    String title = "Kết luận 05-KL/TU là văn bản nào?";
    String entry = texts(offered(title)).getFirst();
    telegram.says(KEEPER, "/an F01 Cần xem lại");
    telegram.await(() -> telegram.textsTo(KEEPER).size() == 1);

    assertThat(texts(offered(title))).doesNotContain(entry);
  }

  @Test
  void offersNothingToNoWordsAndKeepsNone() {
    assertThat(offered("").path("results").size()).isZero();
    assertThat(offered("chuyện riêng của tôi zxqv").path("results").size()).isZero();
    String own =
        Updates.message(LAN + 1, 9_000)
            .put("text", "Đồng chí A.")
            .set("via_bot", "{\"id\":4242424242,\"is_bot\":true}")
            .json();
    telegram.queue(own);
    offered("");

    assertThat(
            service
                .getBean(JdbcClient.class)
                .sql("select count(*) from inbox where chat = ?")
                .param("" + (LAN + 1))
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            service
                .getBean(JdbcClient.class)
                .sql("select count(*) from inbox where payload like '%zxqv%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** What is offered to these words, once it is. */
  private static JsonNode offered(String words) {
    String id = "q" + ++queries;
    telegram.queue(Updates.inline(LAN, id, words));
    telegram.await(() -> telegram.offers().stream().anyMatch(one -> is(one, id)));
    return telegram.offers().stream().filter(one -> is(one, id)).findFirst().orElseThrow();
  }

  private static boolean is(JsonNode offer, String id) {
    return offer.path("inline_query_id").asString().equals(id);
  }

  private static List<String> texts(JsonNode offer) {
    return offer
        .path("results")
        .valueStream()
        .map(result -> result.path("input_message_content").path("message_text").asString())
        .toList();
  }
}

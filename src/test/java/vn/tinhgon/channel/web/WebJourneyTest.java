package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Service;

/** The whole service with its shipped store, as visitors and programs meet it. */
class WebJourneyTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.whole();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void answersAVisitorWithStatusAndSources() {
    var reply = reply(Visitor.of(service), "Ai kiêm Chánh Thanh tra ở Đức Thọ?");

    assertThat(Visitor.words(reply)).contains("Chủ nhiệm Ủy ban Kiểm tra", "dự kiến");
    assertThat(reply.get("badge").get("mark").stringValue()).isEqualTo("PLANNED");
    assertThat(reply.get("sources").isEmpty()).isFalse();
  }

  @Test
  void admitsWhatTheStoreDoesNotHold() {
    var reply = reply(Visitor.of(service), "Giá xăng hôm nay ở Đà Lạt là bao nhiêu?");

    assertThat(reply.get("badge").get("mark").stringValue()).isEqualTo("UNKNOWN");
  }

  @Test
  void helpsAndKeepsCommandsFromStrangers() {
    var visitor = Visitor.of(service);

    assertThat(Visitor.words(reply(visitor, "/trogiup"))).contains("Ai kiêm Chánh Thanh tra");
    assertThat(Visitor.words(reply(visitor, "/khongcolenhnay"))).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource
  void answersTheExamplesItOffers(String example) {
    var told = ask(Map.of("text", example));

    assertThat(told.get("outcome").stringValue()).isEqualTo("ANSWER");
    assertThat(told.get("citations").isEmpty()).isFalse();
  }

  static List<String> answersTheExamplesItOffers() {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(number -> new Wording().get("web.example." + number))
        .toList();
  }

  @Test
  void tellsProgramsTheSameAsVisitors() {
    String question = "Hà Tĩnh thí điểm hợp nhất những cơ quan nào?";

    var told = ask(Map.of("text", question));
    var seen = reply(Visitor.of(service), question);

    String words = told.get("text").stringValue().replaceAll("(?m)^- |\\n", "");
    assertThat(Visitor.words(seen)).isEqualTo(words);
  }

  private static JsonNode ask(Map<String, String> question) {
    var response =
        service
            .http()
            .post(
                "/api/v1/ask",
                JsonMapper.shared().writeValueAsString(question),
                "Content-Type",
                "application/json");
    assertThat(response.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  /** Asks, and waits for the reply as an open page does. */
  private static JsonNode reply(Visitor visitor, String question) {
    assertThat(visitor.asks(question).statusCode()).isEqualTo(202);
    String after = "";
    try (var stream = Events.of(visitor)) {
      while (true) {
        var items = stream.next().get("items");
        for (JsonNode item : items) {
          if (item.get("kind").stringValue().equals("asked")) {
            after = item.get("text").stringValue();
          } else if (after.equals(question)) {
            return item;
          }
        }
      }
    }
  }
}

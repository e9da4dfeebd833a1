package vn.tinhgon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.conversation.Conversations;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/**
 * The API as a running service, with an engine that a test tells what to say. Its classes run one
 * by one: they share it.
 */
@ResourceLock("AskCase")
abstract class AskCase {
  static final String JSON = "application/json";
  static final SettableClock CLOCK = SettableClock.at("2026-11-21T17:30:40Z");
  static Service service;
  static AnswerEngine engine;

  @EnableAutoConfiguration
  @ComponentScan({"vn.tinhgon.http", "vn.tinhgon.api"})
  @Import({Conversations.class, Pauses.class, Questions.class})
  static final class Parts {
    @Bean
    Wording wording() {
      return new Wording();
    }

    @Bean
    RateLimit rateLimit() {
      return new RateLimit(30);
    }

    @Bean
    SecretKey key() {
      return SecretKey.of(Acts.SECRET);
    }

    @Bean
    AnswerEngine engine() {
      return mock(AnswerEngine.class);
    }
  }

  @BeforeAll
  static void start() {
    service =
        Service.start(Parts.class, Map.of("tinhgon.trusted-proxies", "127.0.0.1, ::1"), CLOCK);
    engine = service.part(AnswerEngine.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void answerWithWhatWasAsked() {
    forget();
    CLOCK.advance(Duration.ofMinutes(1));
    when(engine.answer(any()))
        .thenAnswer(call -> {
          Question question = call.getArgument(0);
          String text = question.context().question() + "|" + question.text();
          return new Answer.SmallTalk(
              text, new Context(question.text(), "", List.of(), List.of(), List.of()));
        });
  }

  static void answer(Answer answer) {
    forget();
    when(engine.answer(any())).thenReturn(answer);
  }

  private static void forget() {
    reset(engine);
    when(engine.classified(any()))
        .thenAnswer(call -> new Classified(engine.answer(call.getArgument(0)), ""));
  }

  static HttpResponse<String> ask(String text) {
    return post(JsonMapper.shared().writeValueAsString(Map.of("text", text)));
  }

  static HttpResponse<String> post(String body, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", JSON));
    all.addAll(List.of(headers));
    return service.http().post("/api/v1/ask", body, all.toArray(String[]::new));
  }

  static JsonNode told(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return read(response);
  }

  static String text(HttpResponse<String> response) {
    return told(response).get("text").stringValue();
  }

  static JsonNode read(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}

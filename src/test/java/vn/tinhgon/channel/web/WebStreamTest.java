package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.OutboxWorker;
import vn.tinhgon.support.Service;

class WebStreamTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Stage.start(Map.of(), Clock.systemUTC());
    service.part(Stage.Script.class).say(message -> Reply.of("Đã nhận."));
    service.part(InboxWorker.class).stop();
    service.part(OutboxWorker.class).stop();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void tellsAQuestionAndThenItsReply() {
    var visitor = Visitor.of(service);
    visitor.asks("Ai kiêm?");
    try (var stream = Events.of(visitor)) {
      var asked = stream.next();
      assertThat(words(asked)).containsExactly("Ai kiêm?");
      assertThat(asked.get("waiting").booleanValue()).isTrue();

      answer();
      var replied = stream.next();
      assertThat(words(replied)).containsExactly("Đã nhận.");
      assertThat(replied.get("waiting").booleanValue()).isFalse();
    }
  }

  @Test
  void goesOnAfterTheLastEventSeen() {
    var visitor = Visitor.of(service);
    visitor.asks("Một?");
    String seen;
    try (var stream = Events.of(visitor)) {
      stream.next();
      seen = stream.lastId;
    }
    answer();
    visitor.asks("Hai?");

    try (var stream = Events.of(visitor, "Last-Event-ID", seen)) {
      assertThat(words(stream.next())).containsExactly("Đã nhận.", "Hai?");
    }
    answer();
  }

  @Test
  void tellsOneVisitNothingOfAnother() {
    var mine = Visitor.of(service);
    var others = Visitor.of(service);
    others.asks("Việc của người khác?");
    String seen;
    try (var stream = Events.of(others)) {
      stream.next();
      seen = stream.lastId;
    }
    mine.asks("Việc của tôi?");

    for (String id : List.of(seen, "0-0", "x", "-1--1", "99999999999999999999-0")) {
      try (var stream = Events.of(mine, "Last-Event-ID", id)) {
        assertThat(stream.next().toString()).doesNotContain("người khác");
      }
    }
    answer();
  }

  @Test
  void isNotKeptByAnyoneOnTheWay() {
    var visitor = Visitor.of(service);
    visitor.asks("Ai?");
    try (var stream = Events.of(visitor)) {
      var headers = stream.response.headers();
      assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
      assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
      assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
    }
  }

  @Test
  void letsAVisitListenEightTimesAndAsksTheNextToComeLater() {
    try (var crowded = Stage.started(Map.of())) {
      var visitor = Visitor.of(crowded);
      visitor.asks("Ai?");
      List<Events> open = new ArrayList<>();
      for (int i = 0; i < Seats.OF_ONE_VISIT; i++) {
        open.add(Events.of(visitor));
      }

      var refused = visitor.gets("/web/stream");

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
      assertThat(refused.body()).contains("urn:tinhgon:problem:busy", "đông người dùng");
      assertThat(visitor.gets("/web/messages").statusCode()).isEqualTo(200);
      assertThat(open).allSatisfy(stream -> assertThat(stream.next()).isNotNull());
    }
  }

  @Test
  void letsFiveHundredListenInAll() {
    try (var crowded = Stage.started(Map.of("tinhgon.trusted-proxies", "127.0.0.1, ::1"))) {
      List<Events> open = new ArrayList<>();
      for (int i = 0; i < Seats.IN_ALL; i++) {
        var visitor = Visitor.of(crowded);
        visitor.asks("Ai?");
        open.add(Events.of(visitor, "X-Forwarded-For", "203.0.113." + i % 250));
      }
      var visitor = Visitor.of(crowded);
      visitor.asks("Ai?");

      assertThat(visitor.gets("/web/stream").statusCode()).isEqualTo(503);
      assertThat(open).allSatisfy(stream -> assertThat(stream.next()).isNotNull());
    }
  }

  /** Whoever planted the old id in a browser sees and does nothing more with it. */
  @Test
  void endsTheStreamsOfAVisitThatGotANewId() {
    var visitor = Visitor.of(service);
    visitor.asks("Ai?");
    try (var stream = Events.of(visitor)) {
      stream.next();

      visitor.asks("/quantri 1234-5678-9012-3456-7890");

      assertThat(stream.ended()).isTrue();
    }
    assertThat(visitor.gets("/web/stream").statusCode()).isEqualTo(404);
    answer();
  }

  @Test
  void endsItsStreamsWhenTheServiceStops() {
    Events stream;
    try (var stopping = Stage.started(Map.of())) {
      var visitor = Visitor.of(stopping);
      visitor.asks("Ai?");
      stream = Events.of(visitor);
      stream.next();
      stopping.context().close();
      assertThat(stream.ended()).isTrue();
    }
  }

  private static void answer() {
    service.part(InboxWorker.class).runOnce();
    service.part(OutboxWorker.class).runOnce();
  }

  private static List<String> words(JsonNode news) {
    List<String> words = new ArrayList<>();
    news.get("items").forEach(item -> words.add(Visitor.words(item)));
    return words;
  }
}

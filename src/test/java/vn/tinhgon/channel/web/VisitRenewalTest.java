package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The new id of a visit to which a role may be bound. */
class VisitRenewalTest extends ChatOnStage {

  /** Whoever planted the visit's id in a browser must not come into the role bound to it. */
  @Test
  void givesAVisitANewIdWhenARoleMayBeBoundToIt() {
    var before = Visitor.of(service);
    before.asks("Ai?");
    handle();
    CLOCK.advance(Duration.ofSeconds(1));

    var taken = before.asks("/quantri 1234-5678-9012-3456-7890");
    handle();

    String cookie = taken.headers().firstValue("Set-Cookie").orElseThrow();
    var after = new Visitor(service, cookie.substring(0, cookie.indexOf(';')), before.origin());
    assertThat(after.cookie()).isNotEqualTo(before.cookie());
    assertThat(after.reads())
        .containsExactly("Ai?", "Đã nhận.", "/quantri 1234-5678-9012-3456-7890", "Đã nhận.");
    assertThat(script.heard().getLast().sender().id())
        .isEqualTo(script.heard().getFirst().sender().id());

    assertThat(before.gets("/web/messages").statusCode()).isEqualTo(404);
    assertThat(before.gets("/web/stream").statusCode()).isEqualTo(404);
    assertThat(before.asks("/xoa F1").statusCode()).isEqualTo(404);
    assertThat(before.presses("0123456789abcdef").statusCode()).isEqualTo(404);
    assertThat(before.gets("/").body()).doesNotContain("Ai?");

    assertThat(after.asks("Và nữa?").statusCode()).isEqualTo(202);
    var again = after.asks("/quantri 1234-5678-9012-3456-7890");
    assertThat(again.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(after.gets("/web/messages").statusCode()).isEqualTo(404);
  }

  /** The answer that carries the new id may be lost on its way: the browser sends it again. */
  @Test
  void givesTheSameNewIdToTheSameRequestOnly() {
    var before = Visitor.of(service);
    String code = "/quantri 1234-5678-9012-3456-7890";
    String once = UUID.randomUUID().toString();
    String lost = before.asks(code, once).headers().firstValue("Set-Cookie").orElseThrow();
    handle();

    var again = before.asks(code, once);
    handle();

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.headers().firstValue("Set-Cookie")).hasValue(lost);
    var after = new Visitor(service, lost.substring(0, lost.indexOf(';')), before.origin());
    assertThat(after.reads()).containsExactly(code, "Đã nhận.");
    assertThat(before.asks(code, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
  }

  @Test
  void givesAVisitANewIdWithoutScriptToo() {
    var before = Visitor.of(service);
    var fields = new HashMap<>(before.form());
    fields.put("text", "/quantri 1234 5678 9012 3456 7890");

    var waiting = CompletableFuture.supplyAsync(() -> before.submits(fields));
    while (!waiting.isDone()) {
      handle();
    }

    String cookie = waiting.join().headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).doesNotStartWith(before.cookie());
    assertThat(before.gets("/web/messages").statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheIdOfAVisitThatOnlyAsks() {
    var visitor = Visitor.of(service);
    for (String text : List.of("Ai?", "/trogiup", "Số 1234 5678 9012 3456 7890 là gì?")) {
      assertThat(visitor.asks(text).headers().firstValue("Set-Cookie")).isEmpty();
    }
  }
}

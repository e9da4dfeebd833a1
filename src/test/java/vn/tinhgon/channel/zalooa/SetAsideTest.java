package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** A colleague talks with somebody by hand: the bot waits for its turn, and forgets nothing. */
class SetAsideTest {
  private static final String LAN = "2468458835291979221";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  @BeforeEach
  void open() {
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void answersInOrderOnceTheHalfHourIsOverWhatNobodyHasAnswered() {
    colleague("Chào chị, tôi nghe.");
    asks("m1", "câu một");
    asks("m2", "/trogiup");
    asks("m3", "câu hai");
    work();
    assertThat(zalo.textsTo(LAN)).containsExactly("re: /trogiup");

    clock.advance(Duration.ofMinutes(29));
    work();
    assertThat(zalo.textsTo(LAN)).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    work();
    assertThat(zalo.textsTo(LAN)).containsExactly("re: /trogiup", "re: câu một", "re: câu hai");
    assertThat(kept()).isZero();
  }

  @Test
  void answersWhatWaitedBeforeWhatIsAskedJustAfterwards() {
    colleague("Chào chị.");
    asks("m1", "câu một");
    clock.advance(Duration.ofMinutes(31));
    asks("m2", "câu hai");
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: câu một", "re: câu hai");
  }

  @Test
  void takesForAnsweredWhatTheColleagueSpokeAfter() {
    colleague("Chào chị.");
    asks("m1", "câu một");
    clock.advance(Duration.ofMinutes(20));
    colleague("Việc đó như sau.");
    asks("m2", "câu hai");
    clock.advance(Duration.ofMinutes(11));
    work();
    assertThat(zalo.sent()).as("the half hour begins anew").isEmpty();

    clock.advance(Duration.ofMinutes(20));
    work();
    assertThat(zalo.textsTo(LAN)).containsExactly("re: câu hai");
  }

  @Test
  void answersOnceWhatIsPostedAgainWhileItWaitsAndAfterwards() {
    colleague("Chào chị.");
    asks("m1", "câu một");
    var again = OaEvents.text(LAN, "m1", "câu một", clock.instant().minusSeconds(1)).toString();
    ZaloOaStage.post(service, again);
    clock.advance(Duration.ofMinutes(31));
    work();
    ZaloOaStage.post(service, again);
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: câu một");
  }

  @Test
  void holdsNothingBackThatIsOfAnotherPerson() {
    colleague("Chào chị.");
    zalo.said("khac", "m7", "câu của người khác");
    ZaloOaStage.post(
        service, OaEvents.text("khac", "m7", "câu của người khác", clock.instant()).toString());
    work();

    assertThat(zalo.textsTo("khac")).containsExactly("re: câu của người khác");
  }

  private void colleague(String text) {
    int posts = zalo.posts().size();
    zalo.answers(LAN, text);
    zalo.await(() -> zalo.posts().size() > posts);
    clock.advance(Duration.ofSeconds(1));
  }

  private void asks(String id, String text) {
    zalo.said(LAN, id, text);
    String event = OaEvents.text(LAN, id, text, clock.instant()).toString();
    assertThat(ZaloOaStage.post(service, event)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
  }

  private void work() {
    service.part(SetAside.class).release();
    EchoStage.work(service);
    EchoStage.work(service);
  }

  private int kept() {
    return service
        .part(JdbcClient.class)
        .sql("select count(*) from zalooa_set_aside")
        .query(Integer.class)
        .single();
  }
}

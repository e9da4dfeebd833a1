package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;

/** What is both looked up and posted is answered once, and what is for a person is left to him. */
class LookedUpAndPostedTest extends MissedChats {

  @Test
  void answersOnceWhatComesAsAnEventAllTheSame() {
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(20));
    look();
    posted("m1", "a");
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void knowsAMessageThatIsCalledOtherwiseThere() {
    var event = OaEvents.text(LAN, "called-so-in-the-event", "a", clock.instant());
    ZaloOaStage.post(service, event.toString());
    zalo.said(LAN, "called-so-in-the-chat", "a");
    clock.advance(Duration.ofMinutes(20));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void answersNothingAgainThatAPersonHasErased() {
    posted("m1", "a");
    work();
    clock.advance(Duration.ofMinutes(2));
    var at = new Address("zalooa", FakeZaloOa.APP_ID, LAN);
    Instant said = clock.instant().minus(Duration.ofMinutes(2));
    assertThat(service.part(InboxTraces.class).erase(at, LAN)).isEqualTo(1);
    clock.advance(Duration.ofMinutes(13));
    look();
    ZaloOaStage.post(service, OaEvents.text(LAN, "m1", "a", said).toString());
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    assertThat(service.part(InboxTraces.class).kept(at, LAN)).isZero();
  }

  @Test
  void answersOnceWhatIsPostedLateAndCalledOtherwise() {
    Instant said = clock.instant();
    zalo.said(LAN, "called-so-in-the-chat", "a");
    clock.advance(Duration.ofMinutes(20));
    look();
    ZaloOaStage.post(service, OaEvents.text(LAN, "called-so-in-the-event", "a", said).toString());
    ZaloOaStage.post(
        service,
        OaEvents.text(LAN, "said-again", "a", said.plus(Duration.ofSeconds(30))).toString());
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a", "re: a");
  }

  @Test
  void leavesToAPersonWhatWasSaidToHimHoweverLateItIsLookedUp() {
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(2));
    ZaloOaStage.post(
        service, OaEvents.echo(LAN, "e1", "Có tôi đây.", "admin", clock.instant()).toString());
    clock.advance(Duration.ofMinutes(25));
    posted("m2", "cảm ơn");
    clock.advance(Duration.ofMinutes(10));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).isEmpty();
  }
}

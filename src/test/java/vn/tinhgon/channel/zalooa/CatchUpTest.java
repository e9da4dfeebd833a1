package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** What people wrote while we could not be called is taken in from the recent chats. */
class CatchUpTest {
  private static final String LAN = "2468458835291979221";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  @BeforeEach
  void open() {
    zalo.said(LAN, "m0", "long before the channel was on");
    clock.advance(Duration.ofMinutes(1));
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
    look();
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void answersInOrderWhatWasMissedInAnOutageAndNothingElse() {
    posted("m1", "came in");
    zalo.loseEvents(true);
    for (int n = 1; n <= 25; n++) {
      clock.advance(Duration.ofSeconds(10));
      zalo.said(LAN, "lost" + n, "q" + n);
    }
    for (int n = 1; n <= 25; n++) {
      clock.advance(Duration.ofSeconds(10));
      zalo.said("c" + n, "other" + n, "q");
    }
    clock.advance(Duration.ofMinutes(30));
    look();
    work();

    List<String> answers = IntStream.rangeClosed(1, 25).mapToObj(n -> "re: q" + n).toList();
    assertThat(zalo.textsTo(LAN)).startsWith("re: came in").endsWith("re: q25");
    assertThat(zalo.textsTo(LAN)).containsSubsequence(answers).hasSize(26);
    assertThat(zalo.sent()).hasSize(26 + 25);

    clock.advance(Duration.ofMinutes(30));
    look();
    work();
    assertThat(zalo.sent()).hasSize(26 + 25);
  }

  @Test
  void answersOnceWhatComesAsAnEventAllTheSame() {
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(20));
    look();
    posted("m1", "a");
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  /** Whether a message has the same id in both places is not documented. */
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

  /** The chat shows it still, and whoever has a captured event may post it again. */
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
  void leavesAloneWhatAPersonHasAnswered() {
    zalo.loseEvents(true);
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(2));
    zalo.answers(LAN, "Tôi trả lời chị rồi.");
    clock.advance(Duration.ofMinutes(2));
    zalo.said(LAN, "m2", "b");
    clock.advance(Duration.ofMinutes(20));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: b");
  }

  /** Many accounts say at once that nobody is there. */
  @Test
  void answersWhatOnlyTheAccountsOwnAutomaticWordsFollowed() {
    zalo.loseEvents(true);
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofSeconds(2));
    zalo.answers(LAN, "Cảm ơn anh/chị đã nhắn tin.");
    clock.advance(Duration.ofMinutes(20));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void leavesAloneWhatIsStillOnItsWayAndWhatIsTooOldToBeAnswered() {
    zalo.said(LAN, "m1", "old");
    clock.advance(Duration.ofHours(49));
    zalo.said(LAN, "m2", "new");
    clock.advance(Duration.ofMinutes(4));
    look();
    assertThat(service.part(Inbox.class).waiting()).isZero();
    clock.advance(Duration.ofMinutes(11));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: new");
  }

  @Test
  void looksAgainForAChatThatWasNotShownAndTakesInTheOthers() {
    zalo.said("c1", "m2", "b");
    clock.advance(Duration.ofSeconds(1));
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(20));
    zalo.next("conversation", FakeZaloOa.refused(-200, "failed"));
    look();
    work();
    assertThat(zalo.sent()).hasSize(1);
    assertThat(state()).isEqualTo(State.CONNECTED);
    clock.advance(Duration.ofMinutes(11));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    assertThat(zalo.textsTo("c1")).containsExactly("re: b");
  }

  /** The platform repeats an event for an hour; it may have been looked up by then. */
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

  @Test
  void passesOverAChatThatIsNeverShown() {
    for (int look = 0; look < 5; look++) {
      zalo.said(LAN, "m" + look, "a");
      clock.advance(Duration.ofMinutes(20));
      if (look < 4) {
        zalo.next("conversation", FakeZaloOa.refused(-213, "not interested"));
      }
      look();
    }
    work();

    assertThat(zalo.textsTo(LAN)).as("what was said since").containsExactly("re: a");
  }

  @Test
  void goesOnWhereTheAccountMayNotLookItsChatsUp() {
    zalo.next("listrecentchat", FakeZaloOa.refused(-224, "upgrade"));
    clock.advance(Duration.ofMinutes(20));
    look();
    assertThat(state()).isEqualTo(State.CONNECTED);
    zalo.next("listrecentchat", FakeZaloOa.refused(-205, "disabled"));
    clock.advance(Duration.ofMinutes(20));
    look();
    assertThat(state()).isEqualTo(State.IN_TROUBLE);
  }

  private State state() {
    return service.part(Channel.class).status().state();
  }

  private void posted(String id, String text) {
    zalo.said(LAN, id, text);
    var event = OaEvents.text(LAN, id, text, clock.instant());
    assertThat(ZaloOaStage.post(service, event.toString())).isEqualTo(200);
  }

  private void look() {
    service.part(Watch.class).runOnce();
  }

  private void work() {
    while (service.part(Inbox.class).waiting() > 0) {
      EchoStage.work(service);
    }
    EchoStage.work(service);
  }
}

package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;

/** What people wrote while we could not be called is taken in from the recent chats. */
class CatchUpTest extends MissedChats {

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

  /** The chat shows it still, and whoever has a captured event may post it again. */
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
  void passesOverAChatThatIsNeverShown() {
    for (int look = 0; look < 5; look++) {
      zalo.said("c1", "o" + look, "b");
      clock.advance(Duration.ofSeconds(1));
      zalo.said(LAN, "m" + look, "a");
      clock.advance(Duration.ofMinutes(20));
      if (look < 4) {
        zalo.next("conversation", FakeZaloOa.refused(-213, "not interested"));
      }
      look();
    }
    work();

    assertThat(zalo.textsTo(LAN)).as("what was said since").containsExactly("re: a");
    assertThat(zalo.textsTo("c1")).hasSize(5);
  }

  @Test
  void looksAgainForAsLongAsNoChatIsShown() {
    for (int look = 0; look < 6; look++) {
      zalo.said(LAN, "m" + look, "a");
      clock.advance(Duration.ofMinutes(20));
      if (look < 5) {
        zalo.next("conversation", FakeZaloOa.refused(-209, "may not do this"));
      }
      look();
    }
    work();

    assertThat(zalo.textsTo(LAN)).hasSize(6);
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

  /** As in a published sample: without a word of who the two are. */
  @Test
  void looksAgainWhereTheListDoesNotSayWithWhomTheChatsAre() {
    zalo.said(LAN, "m1", "a");
    clock.advance(Duration.ofMinutes(20));
    zalo.next(
        "listrecentchat",
        new Fault.Answer(
            200,
            "{\"error\":0,\"message\":\"Success\",\"data\":[{\"src\":1,\"time\":%d,\"type\":\"text\"}]}"
                .formatted(clock.instant().minusSeconds(1200).toEpochMilli())));
    look();
    work();
    assertThat(zalo.sent()).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    look();
    work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }
}

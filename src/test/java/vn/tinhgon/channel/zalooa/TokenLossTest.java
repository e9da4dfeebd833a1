package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;

/** What came for a refresh token must not be lost. */
class TokenLossTest extends TokenRoom {

  @Test
  void areUsedOnlyOnceTheyAreStored() throws NoToken {
    Tokens tokens = tokens();
    tokens.access();
    clock.advance(Duration.ofHours(26));
    rename("zalooa_token", "zalooa_token_away");
    assertThatThrownBy(tokens::access).isInstanceOf(NoToken.class);
    rename("zalooa_token_away", "zalooa_token");

    // Away between the claim and the end of it: nothing is shown, and nothing is lost.
    database
        .jdbc()
        .sql(
            "alter table zalooa_token add constraint away check (claimed_until is not null)"
                + (databases == Databases.H2 ? " nocheck" : " not valid"))
        .update();
    assertThatThrownBy(tokens::access).hasMessageContaining("stored");
    database.jdbc().sql("alter table zalooa_token drop constraint away").update();
    assertThat(tokens.access()).isEqualTo("fake-access-token-2");
    assertThat(tokens().access()).isEqualTo("fake-access-token-2");
    assertThat(zalo.pairs()).isEqualTo(2);
  }

  @Test
  void areAskedForByThePreviousRefreshTokenWhereTheLastOneIsRefused() throws NoToken {
    Tokens tokens = tokens();
    tokens.access();
    clock.advance(Duration.ofHours(26));
    zalo.next(
        "access_token", FakeZaloOa.refused(-14014, "Invalid refresh token"), new Fault.None());
    assertThatThrownBy(tokens::access).isInstanceOf(NoToken.class);
    assertThat(zalo.callsOf("access_token")).isEqualTo(3);
  }

  @Test
  void needAConsentOnceTheAnswerWasLost() throws NoToken {
    Tokens tokens = tokens();
    tokens.access();
    clock.advance(Duration.ofHours(26));
    zalo.next("access_token", new Fault.Reset(true));
    assertThatThrownBy(tokens::access)
        .isInstanceOfSatisfying(
            NoToken.class, none -> assertThat(none.state()).isEqualTo(State.UNREACHABLE));
    clock.advance(Duration.ofMinutes(1));
    assertNeedsConsent(tokens);
    long calls = zalo.callsOf("access_token");
    assertNeedsConsent(tokens);
    assertNeedsConsent(tokens());
    assertThat(zalo.callsOf("access_token")).as("nobody is asked in vain").isEqualTo(calls);

    String code = zalo.consent("JBbiqONGWPaAmwXk_8bT6UnlPfrn65D32eZlJS-zGG0");
    tokens.consented(code, "test-verifier");
    assertThat(tokens.access()).startsWith("fake-access");
  }

  @Test
  void goOnBeingUsedWhileTheServerIsAway() throws NoToken {
    Tokens tokens = tokens();
    String first = tokens.access();
    clock.advance(Duration.ofHours(21));
    zalo.line().badGateway(true);
    assertThat(tokens.access()).isEqualTo(first);
    assertThat(tokens.access()).isEqualTo(first);
    assertThat(zalo.callsOf("access_token")).as("a breath in between").isEqualTo(2);

    zalo.line().badGateway(false);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.access()).isNotEqualTo(first);
  }

  @Test
  void areRenewedAfterADeathDuringTheRenewal() throws NoToken {
    Tokens tokens = tokens();
    store(KEY).claim(PATIENCE.multipliedBy(3));
    assertThatThrownBy(tokens::access).hasMessageContaining("somebody else");
    clock.advance(PATIENCE.multipliedBy(3).plusSeconds(1));
    assertThat(tokens.access()).isEqualTo("fake-access-token-1");
  }

  @Test
  void areStoredBeforeTheServiceEnds() throws Exception {
    Tokens tokens = tokens();
    tokens.access();
    clock.advance(Duration.ofHours(26));
    var letGo = new CountDownLatch(1);
    zalo.next("access_token", new Fault.Held(letGo, new Fault.None()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var renewal = threads.submit(tokens::access);
      zalo.await(() -> zalo.callsOf("access_token") == 2);
      var end = new Thread(tokens::close);
      end.start();
      zalo.await(() -> end.getState() == Thread.State.BLOCKED);
      letGo.countDown();
      assertThat(renewal.get()).isEqualTo("fake-access-token-2");
      end.join();
    }
    assertThat(tokens().access()).isEqualTo("fake-access-token-2");
    clock.advance(Duration.ofHours(26));
    assertThatThrownBy(tokens::access).hasMessageContaining("ends");
    assertThat(zalo.pairs()).isEqualTo(2);
  }
}

package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;

/** A refresh token is good once; what came for it must not be lost. */
@ParameterizedClass
@EnumSource(Databases.class)
class TokensTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final SecretKey KEY = SecretKey.of("0123456789abcdef0123456789abcdef");

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private final OkHttpClient http = PlatformHttp.client(PATIENCE, PATIENCE, Optional.empty());
  @Parameter Databases databases;
  private Databases.Fresh database;

  @BeforeEach
  void open() {
    database = databases.fresh();
  }

  @AfterEach
  void close() {
    database.close();
    PlatformHttp.end(http);
    zalo.close();
  }

  @Test
  void areRenewedAfterFourFifthsOfTheirLifeAndNotBefore() throws NoToken {
    Tokens tokens = tokens();
    String first = tokens.access();
    clock.advance(Duration.ofHours(19));
    assertThat(tokens.access()).isEqualTo(first);
    clock.advance(Duration.ofHours(2));
    String second = tokens.access();

    assertThat(second).isNotEqualTo(first);
    assertThat(zalo.pairs()).isEqualTo(2);
  }

  @Test
  void areKeptForTheNextProcessAndReadableWithOurKeyOnly() throws NoToken {
    String first = tokens().access();
    assertThat(tokens().access()).isEqualTo(first);
    assertThat(zalo.pairs()).isEqualTo(1);
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select access_token || refresh_token || previous_refresh_token || seed
                    from zalooa_token
                    """)
                .query(String.class)
                .single())
        .doesNotContain(first, "fake-refresh", FakeZaloOa.REFRESH_TOKEN);

    var other = SecretKey.of("another-key-another-key-another-key");
    assertThatThrownBy(() -> tokens(other, "").access()).isInstanceOf(NoToken.class);
  }

  @Test
  void areRenewedByOneOfMany() throws Exception {
    Tokens here = tokens();
    Tokens there = tokens();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> all =
          IntStream.range(0, 20)
              .<Callable<String>>mapToObj(n -> (n % 2 == 0 ? here : there)::access)
              .toList();
      for (var one : threads.invokeAll(all)) {
        // Of two processes one may have to come again: the other holds the claim.
        assertThat(one.state().name()).isIn("SUCCESS", "FAILED");
      }
    }
    assertThat(here.access()).isEqualTo(there.access());
    assertThat(zalo.pairs()).isEqualTo(1);
  }

  @Test
  void areRenewedOnceWhenThePlatformRefusesThem() throws NoToken {
    Tokens tokens = tokens();
    String first = tokens.access();
    clock.advance(Duration.ofMinutes(2));
    String second = tokens.insteadOf(first);
    assertThat(tokens.insteadOf(first)).as("another saw it too").isEqualTo(second);
    assertThat(zalo.pairs()).isEqualTo(2);
    assertThatThrownBy(() -> tokens.insteadOf(second)).isInstanceOf(NoToken.class);
    assertThat(zalo.pairs()).as("too young to be tried again").isEqualTo(2);
  }

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

  private static void assertNeedsConsent(Tokens tokens) {
    assertThatThrownBy(tokens::access)
        .isInstanceOfSatisfying(
            NoToken.class, none -> assertThat(none.state()).isEqualTo(State.CONSENT_NEEDED))
        .hasMessageContaining("tinhgon zalooa consent");
  }

  @Test
  void goOnBeingUsedWhileTheServerIsAway() throws NoToken {
    Tokens tokens = tokens();
    String first = tokens.access();
    clock.advance(Duration.ofHours(21));
    zalo.badGateway(true);
    assertThat(tokens.access()).isEqualTo(first);
    assertThat(tokens.access()).isEqualTo(first);
    assertThat(zalo.callsOf("access_token")).as("a breath in between").isEqualTo(2);

    zalo.badGateway(false);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tokens.access()).isNotEqualTo(first);
  }

  @Test
  void areNotTakenUpTwiceFromTheSettingsButAreTakenUpAnew() throws NoToken {
    tokens().access();
    clock.advance(Duration.ofHours(26));
    assertThat(tokens().access()).isEqualTo("fake-access-token-2");
    zalo.forgetRefreshTokens();
    clock.advance(Duration.ofHours(26));
    Tokens lost = tokens();
    assertNeedsConsent(lost);

    assertNeedsConsent(tokens(KEY, "pasted-by-an-operator-and-refused"));
    assertThat(zalo.callsOf("access_token")).isGreaterThan(3);
  }

  /** Whoever claimed and died holds nobody up for long. */
  @Test
  void areRenewedAfterADeathDuringTheRenewal() throws NoToken {
    Tokens tokens = tokens();
    store(KEY).claim(PATIENCE.multipliedBy(3));
    assertThatThrownBy(tokens::access).hasMessageContaining("somebody else");
    clock.advance(Duration.ofSeconds(16));
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
      var end = threads.submit(tokens::close);
      assertThat(end.isDone()).isFalse();
      letGo.countDown();
      assertThat(renewal.get()).isEqualTo("fake-access-token-2");
      end.get();
    }
    assertThat(tokens().access()).isEqualTo("fake-access-token-2");
    clock.advance(Duration.ofHours(26));
    assertThatThrownBy(tokens::access).hasMessageContaining("ends");
    assertThat(zalo.pairs()).isEqualTo(2);
  }

  private void rename(String from, String to) {
    database.jdbc().sql("alter table " + from + " rename to " + to).update();
  }

  private Tokens tokens() {
    return tokens(KEY, FakeZaloOa.REFRESH_TOKEN);
  }

  private Tokens tokens(SecretKey key, String refresh) {
    TokenStore store = store(key);
    store.takeUp(refresh);
    var server =
        new TokenServer(
            http, zalo.url(), FakeZaloOa.APP_ID, FakeZaloOa.APP_SECRET, PATIENCE, clock);
    return new Tokens(store, server, PATIENCE, clock);
  }

  private TokenStore store(SecretKey key) {
    var seal = new SealedText(key, "zalooa tokens");
    return new TokenStore(database.jdbc(), seal, FakeZaloOa.APP_ID, clock);
  }
}

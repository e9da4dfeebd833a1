package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.support.FakeZaloOa;

/** A refresh token is good once; its pair is renewed in time, by one of many. */
class TokensTest extends TokenRoom {

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
}

package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.ops.StartupRefused;

class AccessConfigurationTest {
  private final AccessConfiguration settings = new AccessConfiguration();

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "", "1.5", "99999999999", "٣"})
  void refusesALimitThatIsNoNumber(String perMinute) {
    assertThatThrownBy(() -> settings.rateLimit(perMinute))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_RATE_LIMIT_PER_MINUTE is \"" + perMinute + "\"");
  }

  @Test
  void takesALimitAndNone() {
    var moment = Instant.parse("2026-11-22T08:00:00Z");
    var one = settings.rateLimit(" 1 ");
    var none = settings.rateLimit("0");
    for (int n = 0; n < 2; n++) {
      assertThat(one.admit("7", moment) == RateLimit.Verdict.TAKEN).isEqualTo(n == 0);
      assertThat(none.admit("7", moment)).isEqualTo(RateLimit.Verdict.TAKEN);
    }
  }
}

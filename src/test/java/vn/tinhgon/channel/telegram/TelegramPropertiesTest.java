package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.ops.StartupRefused;
import vn.tinhgon.support.FakeTelegram;

class TelegramPropertiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "ftp://host", "https:host", "https://host/bot1", "", "///"})
  void refusesAServerThatIsNoAddress(String url) {
    assertThatThrownBy(() -> of(url, "polling").requireReadable())
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_TELEGRAM_API_URL is \"" + url + "\"");
  }

  /** Somebody may have copied the whole address of a call. */
  @Test
  void refusesAnAddressWithATokenWithoutShowingIt() {
    assertThatThrownBy(
            () -> of("https://host/bot" + FakeTelegram.TOKEN, "polling").requireReadable())
        .isInstanceOf(StartupRefused.class)
        .hasMessageNotContaining("AAFake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "push", "Polling", "polling,webhook"})
  void refusesAModeThatThereIsNot(String mode) {
    assertThatThrownBy(() -> of("https://host", mode).requireReadable())
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_TELEGRAM_MODE is \"" + mode + "\"");
  }

  @Test
  void knowsBothModes() {
    assertThat(of("https://host", "webhook").obstacle()).isEmpty();
    assertThat(of("https://host", "webhook").byWebhook()).isTrue();
    assertThat(of("http://host:8081/", "polling").byWebhook()).isFalse();
  }

  private static TelegramProperties of(String url, String mode) {
    var any = Duration.ofSeconds(1);
    return new TelegramProperties(FakeTelegram.TOKEN, URI.create(url), mode, "", "", any, any, any);
  }
}

package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class EarlySettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "99999999999", "80 80", "٨٠"})
  void refusesAPortThatIsNone(String port) {
    assertThatThrownBy(() -> require("server.port", port))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("SERVER_PORT is \"" + port + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "8080", " 65535 "})
  void takesEveryPortThereIs(String port) {
    assertThatCode(() -> require("server.port", port)).doesNotThrowAnyException();
  }

  @Test
  void refusesADatabaseThatIsNoneOfOursWithoutShowingItsPassword() {
    assertThatThrownBy(() -> require("spring.datasource.url", "postgres://lan:matkhau@host/db"))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("SPRING_DATASOURCE_URL")
        .hasMessageNotContaining("matkhau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:h2:file:./data/x", "jdbc:postgresql://host/db"})
  void takesADatabaseOfOurs(String url) {
    assertThatCode(() -> require("spring.datasource.url", url)).doesNotThrowAnyException();
  }

  private static void require(String key, String value) {
    EarlySettings.require(new MockEnvironment().withProperty(key, value));
  }
}

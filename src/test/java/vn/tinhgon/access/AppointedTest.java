package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.ops.StartupRefused;

class AppointedTest {

  @Test
  void readsPeopleOfAllChannels() {
    assertThat(Appointed.parse("telegram:123, zalobot:a1b2-c ,zalooa:456,").people())
        .containsExactlyInAnyOrder(
            new Person("telegram", "123"),
            new Person("zalobot", "a1b2-c"),
            new Person("zalooa", "456"));
    assertThat(Appointed.parse("").people()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123",
        "telegram",
        "telegram:",
        "telegram:@lan",
        "telegram:-100123",
        "telegram:0",
        "telegram:12 3",
        "telegram:１２３",
        "Telegram:123",
        "web:ab12",
        "zalo:1",
        ":1",
        "zalooa:a b",
        "telegram:1:2"
      })
  void namesTheEntryItCannotRead(String entry) {
    assertThatThrownBy(() -> Appointed.parse("telegram:5," + entry + ",zalooa:6"))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_ADMINS holds \"" + entry + "\"");
  }
}

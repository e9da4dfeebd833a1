package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.tinhgon.support.FakeZaloOa;

class ZaloOaPropertiesTest {

  /** Pasted with a zero-width space, a line break, a letter of another alphabet. */
  @ParameterizedTest
  @ValueSource(strings = {"abc\u200bdef12345", "abc\ndef12345", "\u0430bcdef12345", "abc def12345"})
  void refusesASecretThatNoHeaderCanHoldWithoutShowingIt(String secret) {
    assertThat(of(secret, "").obstacle())
        .contains("TINHGON_ZALOOA_APP_SECRET")
        .doesNotContain("def12345");
    assertThat(of(FakeZaloOa.APP_SECRET, secret).obstacle())
        .contains("TINHGON_ZALOOA_OA_SECRET")
        .doesNotContain("def12345");
  }

  @Test
  void takesSecretsWithoutWhatStandsAroundThem() {
    var properties = of(FakeZaloOa.APP_SECRET + "\n", " " + FakeZaloOa.OA_SECRET);

    assertThat(properties.obstacle()).isEmpty();
    assertThat(properties.appSecret()).isEqualTo(FakeZaloOa.APP_SECRET);
    assertThat(properties.signingSecret()).isEqualTo(FakeZaloOa.OA_SECRET);
    assertThat(of(" ", "").obstacle()).isEqualTo("no TINHGON_ZALOOA_APP_SECRET");
  }

  private static ZaloOaProperties of(String appSecret, String oaSecret) {
    var settings =
        Map.of(
            "tinhgon.zalooa.app-id", FakeZaloOa.APP_ID,
            "tinhgon.zalooa.app-secret", appSecret,
            "tinhgon.zalooa.oa-secret", oaSecret);
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tinhgon.zalooa", ZaloOaProperties.class);
  }
}

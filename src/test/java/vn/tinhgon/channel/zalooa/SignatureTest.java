package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.OaEvents;

class SignatureTest {
  private static final String BODY =
      "{\"app_id\":\"77\",\"oa_id\":\"88\",\"x\":\"Đức Thọ\",\"timestamp\":\"1795000000000\"}";
  private static final String TIME = "1795000000000";

  private final Signature signature = new Signature("66", "key");

  @Test
  void isThatOfOneOfTheIdsTheBodyTheTimeAndTheSecret() {
    for (String id : new String[] {"66", "77", "88"}) {
      assertThat(signed(OaEvents.mac(id, BODY, TIME, "key"), null)).as(id).isTrue();
    }
    assertThat(signed("mac=" + OaEvents.mac("66", BODY, TIME, "key"), null)).isTrue();
    assertThat(signed(OaEvents.mac("66", BODY, TIME, "key").toUpperCase(), null)).isTrue();
    assertThat(signed(OaEvents.mac("66", BODY, "5", "key"), "5")).isTrue();
  }

  @Test
  void isNothingElse() {
    String right = OaEvents.mac("66", BODY, TIME, "key");
    assertThat(signed(null, null)).isFalse();
    assertThat(signed("", null)).isFalse();
    assertThat(signed("mac=", TIME)).isFalse();
    assertThat(signed(right.substring(1), null)).isFalse();
    assertThat(signed(OaEvents.mac("99", BODY, TIME, "key"), null)).isFalse();
    assertThat(signed(OaEvents.mac("66", BODY, TIME, "Key"), null)).isFalse();
    assertThat(signed(OaEvents.mac("66", BODY, "5", "key"), null)).isFalse();
    assertThat(signed(OaEvents.mac("66", BODY + " ", TIME, "key"), null)).isFalse();
  }

  /** Body and time stand side by side in what is signed. */
  @Test
  void letsNoDigitsOfTheTimeCountForTheBody() {
    byte[] longer = (BODY + TIME.substring(0, 4)).getBytes(StandardCharsets.UTF_8);
    String right = OaEvents.mac("66", BODY, TIME, "key");

    assertThat(signature.of(longer, right, TIME.substring(4))).isEmpty();
  }

  /** The bytes count, not the JSON: an object with the same fields is another body. */
  @Test
  void coversEveryByte() {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    String right = OaEvents.mac("66", BODY, TIME, "key");
    for (int bit = 0; bit < body.length * 8; bit++) {
      byte[] forged = body.clone();
      forged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(signature.of(forged, right, TIME)).as("bit %s", bit).isEmpty();
    }
  }

  private boolean signed(String shown, String time) {
    return signature.of(BODY.getBytes(StandardCharsets.UTF_8), shown, time).isPresent();
  }
}

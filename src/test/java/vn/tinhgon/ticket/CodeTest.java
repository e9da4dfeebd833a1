package vn.tinhgon.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void isReadInEverySpelling() {
    var code = Code.random(new Random(1));
    String digits = code.digits();
    for (String typed :
        new String[] {
          code.toString(),
          code.toString().toLowerCase(java.util.Locale.ROOT),
          digits,
          "P " + digits,
          digits.substring(0, 3) + " " + digits.substring(3),
          "  P" + digits.substring(0, 3) + "." + digits.substring(3) + "  "
        }) {
      assertThat(Code.read(typed)).as(typed).contains(new Code.Typed(code, ""));
    }
    assertThat(Code.read(code + " mở cửa\n7 giờ")).contains(new Code.Typed(code, "mở cửa\n7 giờ"));
    assertThat(Code.read(code + ": mở cửa")).contains(new Code.Typed(code, "mở cửa"));
  }

  @Test
  void tellsEveryWrongDigitAndEveryExchange() {
    for (int seed = 0; seed < 200; seed++) {
      String digits = Code.random(new Random(seed)).digits();
      for (int at = 0; at < digits.length(); at++) {
        for (char other = '0'; other <= '9'; other++) {
          var wrong = new StringBuilder(digits);
          wrong.setCharAt(at, other);
          assertThat(Code.read(wrong.toString()).isPresent())
              .as("%s for %s", wrong, digits)
              .isEqualTo(digits.charAt(at) == other);
        }
        if (at > 0 && digits.charAt(at) != digits.charAt(at - 1)) {
          var exchanged = new StringBuilder(digits);
          exchanged.setCharAt(at, digits.charAt(at - 1));
          exchanged.setCharAt(at - 1, digits.charAt(at));
          assertThat(Code.read(exchanged.toString())).as("%s", exchanged).isEmpty();
        }
      }
    }
  }

  @Test
  void takesNothingElseForACode() {
    for (String typed :
        new String[] {"", "P", "F63", "12345678", "123456", "P١٢٣٤٥٦٧", "từ chối"}) {
      assertThat(Code.read(typed)).as(typed).isEmpty();
    }
    assertThatThrownBy(() -> new Code("1234567")).isInstanceOf(IllegalArgumentException.class);
  }
}
